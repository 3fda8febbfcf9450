/** Numbers by one or two UTF-16 units that a text is looked up in without a string being made. An open-addressed table. */
export class BeginningTable {
	private readonly keys: Uint32Array;
	private readonly values: Uint32Array;
	private readonly mask: number;

	/** @param entries how many strings will be given a number at most. */
	constructor(entries: number) {
		const size = 2 ** Math.ceil(Math.log2(entries * 2 + 2));
		this.keys = new Uint32Array(size);
		this.values = new Uint32Array(size);
		this.mask = size - 1;
	}

	/** Gives a number to a string of one unit, or to the first two of a longer one. */
	set(string: string, value: number): void {
		const key = string.length === 1 ? string.charCodeAt(0) : pairAt(string, 0);
		const slot = this.slotOf(key);
		this.keys[slot] = key;
		this.values[slot] = value;
	}

	/** The number of the unit at an offset; 0 for none. */
	ofUnit(text: string, at: number): number {
		return this.values[this.slotOf(text.charCodeAt(at))] ?? 0;
	}

	/** The number of the two units at an offset; 0 for none. */
	ofPair(text: string, at: number): number {
		return this.values[this.slotOf(pairAt(text, at))] ?? 0;
	}

	private slotOf(key: number): number {
		const { keys, values, mask } = this;
		// The golden ratio spreads neighbouring characters over the table (Knuth's multiplicative hashing).
		let slot = (Math.imul(key, 0x9e3779b1) >>> 7) & mask;
		while (values[slot] !== 0 && keys[slot] !== key) slot = (slot + 1) & mask;
		return slot;
	}
}

/** Two code units as one number. */
function pairAt(text: string, at: number): number {
	return ((text.charCodeAt(at) << 16) | text.charCodeAt(at + 1)) >>> 0;
}
