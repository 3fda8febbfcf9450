import { LengthsByPair } from "../core/text/lengths-by-pair";

/** Finds the longest entry of a group of OpenCC dictionaries at a place in a text. */
export interface Matcher {
	/** The longest entry that begins at `at` and ends at or before `end`, as its length; 0 where there is none. */
	match(text: string, at: number, end: number): number;
	/** What the entry becomes; the entry itself where the group has none of this name. */
	image(entry: string): string;
}

/**
 * A matcher over dictionaries in OpenCC's order: where two know the same entry, the earlier one has its say. Equal in what
 * it finds to the `Trie` of opencc-js, but one flat table that is built several times faster.
 */
export function makeMatcher(dictionaries: readonly string[]): Matcher {
	const images = imagesOf(dictionaries);
	/** By code unit whether an entry begins with it: 1 for one of this unit alone, 2 for a longer one, 3 for both. */
	const begins = new Uint8Array(0x10000);
	const pairs = new LengthsByPair(images.size);
	for (const entry of images.keys()) {
		const first = entry.charCodeAt(0);
		begins[first] = (begins[first] ?? 0) | (entry.length === 1 ? 1 : 2);
		if (entry.length > 1) pairs.add(entry);
	}
	return {
		match(text, at, end) {
			const first = begins[text.charCodeAt(at)] ?? 0;
			if (first > 1 && at + 1 < end) {
				let lengths = pairs.lengthsAt(text, at);
				while (lengths !== 0) {
					const length = 31 - Math.clz32(lengths);
					lengths &= ~(1 << length);
					if (at + length <= end && images.has(text.slice(at, at + length)))
						return length;
				}
			}
			return first & 1;
		},
		image: (entry) => images.get(entry) ?? entry,
	};
}

function imagesOf(dictionaries: readonly string[]): Map<string, string> {
	const images = new Map<string, string>();
	for (const dictionary of dictionaries.toReversed())
		for (const line of dictionary.split("|")) {
			const space = line.indexOf(" ");
			if (space <= 0) continue;
			const after = line.indexOf(" ", space + 1);
			images.set(
				line.slice(0, space),
				line.slice(space + 1, after < 0 ? undefined : after),
			);
		}
	return images;
}
