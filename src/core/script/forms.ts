import { type Projection, piecesOf } from "../text/projection";
import type { Span } from "../text/span";
import type { Converter } from "./convert";
import { PRESS, PRESS_TOWARDS_SIMPLIFIED, type PressRow } from "./press";
import type { Region } from "./script";

/** The form that a character of a text takes, whatever its conversion says. */
export interface Form {
	/** Offset in the text. */
	readonly at: number;
	/** One code unit. */
	readonly form: string;
}

/** A conversion whose characters take other forms; characters of words that were replaced as wholes stay. */
export function withForms(
	projection: Projection<Span, Span>,
	forms: readonly Form[],
): Projection<Span, Span> {
	if (forms.length === 0) return projection;
	const units = Array.from({ length: projection.text.length }, (_, at) =>
		projection.text.charAt(at),
	);
	const places = imagesOfCharacters(projection);
	for (const { at, form } of forms) {
		const place = places[at];
		if (place !== undefined && place >= 0) units[place] = form;
	}
	return { text: units.join(""), map: projection.map };
}

/** Where each character of the source stands in a conversion that maps it by itself; -1 for those that it does not. */
export function imagesOfCharacters({
	map,
}: Projection<Span, Span>): Int32Array {
	const pieces = [...piecesOf(map)];
	const length = pieces.reduce(
		(most, { source }) => Math.max(most, source.end),
		0,
	);
	const places = new Int32Array(length).fill(-1);
	for (const { kind, source, target } of pieces)
		if (kind === "copy")
			for (let at = source.start; at < source.end; at++)
				places[at] = target.start + at - source.start;
	return places;
}

/** The forms that the press dictionary gives the words of a text: in standard Traditional, or in Simplified towards it. */
export function pressForms(text: string, to: Region): Form[] {
	const forms: Form[] = [];
	const taken = new Set<number>();
	for (const row of to === "cn" ? PRESS_TOWARDS_SIMPLIFIED : PRESS) {
		if (row.to?.includes(to) === false) continue;
		const { word, form } = row;
		for (
			let at = text.indexOf(word);
			at >= 0;
			at = text.indexOf(word, at + 1)
		) {
			if (taken.has(at) || !stands(row, text, at)) continue;
			for (let unit = 0; unit < word.length; unit++) {
				taken.add(at + unit);
				forms.push({ at: at + unit, form: form.charAt(unit) });
			}
		}
	}
	return forms;
}

/** How far a row looks around its word. UTF-16 code units. */
const REACH = 8;

function stands(
	{ word, before, after }: PressRow,
	text: string,
	at: number,
): boolean {
	const end = at + word.length;
	return (
		(before?.test(text.slice(Math.max(0, at - REACH), at)) ?? true) &&
		(after?.test(text.slice(end, end + REACH)) ?? true)
	);
}

/** Gives a standard form in the usage of a region: 裏 is 裡 in Taiwan. */
export type Localise = (form: string) => string;

/** What localises forms towards a usage. */
export function localiser(converter: Converter, to: Region): Localise {
	const region = to === "twp" ? "tw" : to === "hkp" ? "hk" : to;
	const known = new Map<string, string>();
	return (form) => {
		const found = known.get(form);
		if (found !== undefined) return found;
		const { text } =
			region === "t"
				? { text: form }
				: converter.convert(form, { from: "t", to: region });
		known.set(form, text);
		return text;
	};
}

/**
 * Taiwan's 著 where it is the mainland's 着 (隨著, 著力): a text that shows no region may be Taiwan's, and in others 著 stands
 * in 著名 and 著作 only, which stay.
 */
export function particleForms(text: string, converter: Converter): Form[] {
	if (!text.includes("著")) return [];
	const converted = converter.convert(text, { from: "tw", to: "cn" });
	const places = imagesOfCharacters(converted);
	const forms: Form[] = [];
	for (let at = text.indexOf("著"); at >= 0; at = text.indexOf("著", at + 1))
		if (converted.text[places[at] ?? -1] === "着")
			forms.push({ at, form: "着" });
	return forms;
}
