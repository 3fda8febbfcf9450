import { LengthsByPair } from "./lengths-by-pair";

/** A list of strings of two UTF-16 units or more that texts are searched for. */
export class Phrases {
	private readonly phrases: ReadonlySet<string>;
	private readonly lengths: LengthsByPair;

	constructor(phrases: Iterable<string>) {
		this.phrases = new Set(phrases);
		this.lengths = new LengthsByPair(this.phrases.size);
		for (const phrase of this.phrases) this.lengths.add(phrase);
	}

	/** The longest that begins at an offset; undefined where none does. */
	longestAt(text: string, at: number): string | undefined {
		let lengths = this.lengths.lengthsAt(text, at);
		while (lengths !== 0) {
			const length = 31 - Math.clz32(lengths);
			lengths &= ~(1 << length);
			const phrase = text.slice(at, at + length);
			if (this.phrases.has(phrase)) return phrase;
		}
		return undefined;
	}
}
