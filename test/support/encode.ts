/** Text as the bytes of a double-byte encoding; the host has decoders only, so its table is turned round. */
export function encodeDoubleByte(
	text: string,
	encoding: "gb18030" | "big5",
): Uint8Array {
	const bytes: number[] = [];
	for (const character of text) {
		const code = character.charCodeAt(0);
		if (code < 0x80) bytes.push(code);
		else {
			const pair = tableOf(encoding).get(character);
			if (pair === undefined)
				throw new RangeError(`${encoding} has no ${character}`);
			bytes.push(...pair);
		}
	}
	return Uint8Array.from(bytes);
}

/** A text without the characters that a double-byte encoding has no place for. */
export function encodable(text: string, encoding: "gb18030" | "big5"): string {
	const table = tableOf(encoding);
	return Array.from(text)
		.filter((each) => each.charCodeAt(0) < 0x80 || table.has(each))
		.join("");
}

/** The units of a text as UTF-16 bytes without a BOM, lone surrogates too. */
export function encodeUtf16(
	text: string,
	order: "utf-16le" | "utf-16be",
): Uint8Array {
	const bytes = Buffer.from(text, "utf16le");
	return Uint8Array.from(order === "utf-16le" ? bytes : bytes.swap16());
}

const tables = new Map<string, ReadonlyMap<string, readonly number[]>>();

function tableOf(encoding: string): ReadonlyMap<string, readonly number[]> {
	const known = tables.get(encoding);
	if (known !== undefined) return known;
	const decoder = new TextDecoder(encoding);
	const table = new Map<string, readonly number[]>();
	for (let lead = 0xfe; lead >= 0x81; lead--)
		for (let trail = 0xfe; trail >= 0x40; trail--) {
			const read = decoder.decode(Uint8Array.of(lead, trail));
			if (read.length === 1 && read !== "\ufffd")
				table.set(read, [lead, trail]);
		}
	tables.set(encoding, table);
	return table;
}
