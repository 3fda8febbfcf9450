/** Finds the longest entry of a group of OpenCC dictionaries at a place in a text. */
export interface Matcher {
	/** The longest entry that begins at `at` and ends at or before `end`, as its length; 0 where there is none. */
	match(text: string, at: number, end: number): number;
	/** What the entry becomes; the entry itself where the group has none of this name. */
	image(entry: string): string;
}

/** OpenCC's longest entry has 15 UTF-16 code units; lengths are bits of a 32-bit number. */
const LONGEST = 31;

/**
 * A matcher over dictionaries in OpenCC's order: where two know the same entry, the earlier one has its say. Equal in what
 * it finds to the `Trie` of opencc-js, but one flat table that is built several times faster.
 */
export function makeMatcher(dictionaries: readonly string[]): Matcher {
	const images = new Map<string, string>();
	const lengths = new Uint32Array(0x10000);
	for (const dictionary of dictionaries.toReversed())
		for (const line of dictionary.split("|")) {
			const space = line.indexOf(" ");
			if (space <= 0) continue;
			const entry = line.slice(0, space);
			if (entry.length > LONGEST)
				throw new RangeError(`a dictionary entry of ${entry.length} units`);
			const after = line.indexOf(" ", space + 1);
			images.set(entry, line.slice(space + 1, after < 0 ? undefined : after));
			const first = entry.charCodeAt(0);
			lengths[first] = (lengths[first] ?? 0) | (1 << entry.length);
		}
	return {
		match(text, at, end) {
			let bits = lengths[text.charCodeAt(at)] ?? 0;
			while (bits !== 0) {
				const length = 31 - Math.clz32(bits);
				bits &= ~(1 << length);
				if (at + length <= end && images.has(text.slice(at, at + length)))
					return length;
			}
			return 0;
		},
		image: (entry) => images.get(entry) ?? entry,
	};
}
