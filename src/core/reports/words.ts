/** Writes numbers, lists and texts as words of 32 bits. */
export class WordWriter {
	private space = new Uint32Array(1024);
	private length = 0;

	/** A whole number from 0 to 2³² − 1. */
	word(value: number): void {
		this.reserve(1);
		this.space[this.length++] = value;
	}

	/** A list of such numbers, its length before it. */
	list(values: ArrayLike<number>): void {
		this.word(values.length);
		this.reserve(values.length);
		this.space.set(values, this.length);
		this.length += values.length;
	}

	/** A text, two code units a word, its length before them. Lone surrogates stay what they are. */
	text(value: string): void {
		this.word(value.length);
		for (let at = 0; at < value.length; at += 2)
			this.word(
				value.charCodeAt(at) + (value.charCodeAt(at + 1) || 0) * 0x10000,
			);
	}

	/** All that was written, in memory of its own. */
	words(): Uint32Array<ArrayBuffer> {
		return this.space.slice(0, this.length);
	}

	private reserve(count: number): void {
		if (this.length + count <= this.space.length) return;
		const wider = new Uint32Array(
			Math.max(this.space.length * 2, this.length + count),
		);
		wider.set(this.space);
		this.space = wider;
	}
}

/** Reads what a `WordWriter` wrote. Where nothing is left, or a length leads past the end, it says so and gives zeros. */
export class WordReader {
	private readonly source: Uint32Array;
	private at: number;
	private spent = false;

	constructor(source: Uint32Array, start: number) {
		this.source = source;
		this.at = start;
	}

	/** Whether more was asked for than there was. */
	get isSpent(): boolean {
		return this.spent;
	}

	word(): number {
		const value = this.source[this.at++];
		if (value === undefined) this.spent = true;
		return value ?? 0;
	}

	list(): Uint32Array {
		const length = this.lengthOf(1);
		this.at += length;
		return this.source.subarray(this.at - length, this.at);
	}

	text(): string {
		const length = this.lengthOf(2);
		let text = "";
		for (let left = length; left > 0; left -= 2) {
			const word = this.word();
			text += String.fromCharCode(word & 0xffff);
			if (left > 1) text += String.fromCharCode(word >>> 16);
		}
		return text;
	}

	/** A length that the rest has room for, `each` things to a word; 0 where it has not. */
	private lengthOf(each: number): number {
		const length = this.word();
		if (length <= (this.source.length - this.at) * each) return length;
		this.spent = true;
		return 0;
	}
}
