/** No entry is longer, in UTF-16 units, since lengths are bits of a 32-bit number. */
const LONGEST = 31;

/**
 * The lengths, as bits, of the entries that begin with two code units: most places of a text are settled by them, without
 * a string being made. An open-addressed table of numbers.
 */
export class LengthsByPair {
	private readonly pairs: Uint32Array;
	private readonly lengths: Uint32Array;
	private readonly mask: number;

	/** @param entries how many will be added at most. */
	constructor(entries: number) {
		const size = 2 ** Math.ceil(Math.log2(entries * 2 + 2));
		this.pairs = new Uint32Array(size);
		this.lengths = new Uint32Array(size);
		this.mask = size - 1;
	}

	/**
	 * Adds an entry of two or more code units.
	 * @throws RangeError for one of more than 31.
	 */
	add(entry: string): void {
		if (entry.length > LONGEST)
			throw new RangeError(`a dictionary entry of ${entry.length} units`);
		const pair = pairAt(entry, 0);
		const slot = this.slotOf(pair);
		this.pairs[slot] = pair;
		this.lengths[slot] = (this.lengths[slot] ?? 0) | (1 << entry.length);
	}

	/** The lengths of the entries that begin with the two code units at `at`: bit `n` for those of `n` units. */
	lengthsAt(text: string, at: number): number {
		return this.lengths[this.slotOf(pairAt(text, at))] ?? 0;
	}

	private slotOf(pair: number): number {
		const { pairs, lengths, mask } = this;
		// The golden ratio spreads neighbouring characters over the table (Knuth's multiplicative hashing).
		let slot = (Math.imul(pair, 0x9e3779b1) >>> 7) & mask;
		while (lengths[slot] !== 0 && pairs[slot] !== pair)
			slot = (slot + 1) & mask;
		return slot;
	}
}

/** Two code units as one number. */
function pairAt(text: string, at: number): number {
	return ((text.charCodeAt(at) << 16) | text.charCodeAt(at + 1)) >>> 0;
}
