import { SIMPLIFIED_FORMS } from "./pairs-data";

/** For each code unit its simplified form: made at the first question. */
let forms: Uint16Array | undefined;

/** The simplified form of a character that fits one code unit, of any other itself. A key only, never shown. */
export function simplifiedForm(code: number): number {
	forms ??= readForms();
	return forms[code] ?? code;
}

/** `text[start…end)` in simplified forms, of the same length. A key only, never shown. */
export function simplifiedText(
	text: string,
	start = 0,
	end = text.length,
): string {
	const last = Math.min(end, text.length);
	for (let at = start; at < last; at++) {
		const code = text.charCodeAt(at);
		if (simplifiedForm(code) !== code)
			return text.slice(start, at) + folded(text, at, last);
	}
	return text.slice(start, last);
}

function folded(text: string, start: number, end: number): string {
	const codes: number[] = [];
	for (let at = start; at < end; at++)
		codes.push(simplifiedForm(text.charCodeAt(at)));
	return String.fromCharCode(...codes);
}

function readForms(): Uint16Array {
	const table = Uint16Array.from({ length: 0x10000 }, (_, code) => code);
	for (let at = 0; at + 1 < SIMPLIFIED_FORMS.length; at += 2)
		table[SIMPLIFIED_FORMS.charCodeAt(at)] = SIMPLIFIED_FORMS.charCodeAt(
			at + 1,
		);
	return table;
}
