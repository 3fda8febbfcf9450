/** The two orders of bytes in UTF-16. */
export type ByteOrder = "utf-16le" | "utf-16be";

/** How many bytes are turned into text at once: a function takes only so many arguments. */
const CHUNK = 16_384;

/** Well-formed UTF-8 as Unicode's table 3-7 has it: first and last lead byte, length, least and greatest second byte. */
const UTF8_LEADS: readonly (readonly [
	number,
	number,
	number,
	number,
	number,
])[] = [
	[0xc2, 0xdf, 2, 0x80, 0xbf],
	[0xe0, 0xe0, 3, 0xa0, 0xbf],
	[0xe1, 0xec, 3, 0x80, 0xbf],
	[0xed, 0xed, 3, 0x80, 0x9f],
	[0xee, 0xef, 3, 0x80, 0xbf],
	[0xf0, 0xf0, 4, 0x90, 0xbf],
	[0xf1, 0xf3, 4, 0x80, 0xbf],
	[0xf4, 0xf4, 4, 0x80, 0x8f],
];

/** The offset of the first byte that no UTF-8 text has there, or undefined where all are well-formed. */
export function firstBadByteOfUtf8(bytes: Uint8Array): number | undefined {
	let at = 0;
	while (at < bytes.length) {
		const lead = bytes[at] ?? 0;
		if (lead < 0x80) {
			at++;
			continue;
		}
		const row = UTF8_LEADS.find(
			([first, last]) => lead >= first && lead <= last,
		);
		if (row === undefined) return at;
		const [, , length, low, high] = row;
		for (let next = 1; next < length; next++) {
			const byte = bytes[at + next] ?? 0;
			const [least, most] = next === 1 ? [low, high] : [0x80, 0xbf];
			if (byte < least || byte > most) return at;
		}
		at += length;
	}
	return undefined;
}

/** The text of UTF-16 bytes, an even number of them, unit by unit: lone surrogates stay as they are. */
export function readUtf16(bytes: Uint8Array, order: ByteOrder): string {
	const parts: string[] = [];
	for (let at = 0; at < bytes.length; at += CHUNK)
		parts.push(
			String.fromCharCode(...unitsOf(bytes.subarray(at, at + CHUNK), order)),
		);
	return parts.join("");
}

/** The UTF-16 units of bytes. */
export function unitsOf(bytes: Uint8Array, order: ByteOrder): Uint16Array {
	const units = new Uint16Array(bytes.length >> 1);
	const low = order === "utf-16le" ? 0 : 1;
	for (let unit = 0; unit < units.length; unit++)
		units[unit] =
			(bytes[2 * unit + low] ?? 0) | ((bytes[2 * unit + 1 - low] ?? 0) << 8);
	return units;
}
