import { restoreHongKong } from "./hkscs";

/** Encodings that bytes of another are often taken for. Latin-1 is read as Windows-1252, as everywhere. */
export type Legacy = "latin1" | "gb18030" | "big5";

/** Characters of Windows-1252 from 0x80 on that Latin-1 has not; unassigned bytes stay the controls that they are. */
const WINDOWS = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/** Of what is not ASCII so much may have no place in the encoding: Big5 has none for many bytes of GB18030. */
const LOST: Readonly<Record<Legacy, number>> = {
	latin1: 0.1,
	gb18030: 0.1,
	big5: 0.6,
};

/**
 * The bytes that a text stands for in a legacy encoding; what the encoding has no place for is left out. Undefined where
 * that is much, or where nothing is beyond ASCII.
 */
export function bytesAs(
	text: string,
	encoding: Legacy,
): Uint8Array | undefined {
	const codeOf = encoding === "latin1" ? latin1 : doubleBytes(encoding);
	const bytes: number[] = [];
	let beyond = 0;
	let lost = 0;
	for (let at = 0; at < text.length; at++) {
		const unit = text.charCodeAt(at);
		if (unit < 0x80) {
			bytes.push(unit);
			continue;
		}
		beyond++;
		const code = codeOf(unit);
		if (code === undefined) lost++;
		else if (code > 0xff) bytes.push(code >> 8, code & 0xff);
		else bytes.push(code);
	}
	return beyond === 0 || lost > LOST[encoding] * beyond
		? undefined
		: Uint8Array.from(bytes);
}

function latin1(unit: number): number | undefined {
	if (unit <= 0xff) return unit;
	const at = WINDOWS.indexOf(String.fromCharCode(unit));
	return at < 0 ? undefined : 0x80 + at;
}

const tables = new Map<string, Uint16Array>();

/** By the table of the host's decoder, turned round when it is first asked for: some ten milliseconds. */
function doubleBytes(
	encoding: "gb18030" | "big5",
): (unit: number) => number | undefined {
	const table = tables.get(encoding) ?? tableOf(encoding);
	tables.set(encoding, table);
	return (unit) => table[unit] || undefined;
}

function tableOf(encoding: string): Uint16Array {
	const table = new Uint16Array(0x10000);
	const decoder = new TextDecoder(encoding);
	for (let lead = 0x81; lead <= 0xfe; lead++)
		for (let trail = 0x40; trail <= 0xfe; trail++) {
			const decoded = decoder.decode(Uint8Array.of(lead, trail));
			const read = encoding === "big5" ? restoreHongKong(decoded) : decoded;
			if (read.length !== 1 || read === "\ufffd") continue;
			const unit = read.charCodeAt(0);
			if (table[unit] === 0) table[unit] = (lead << 8) | trail;
		}
	return table;
}
