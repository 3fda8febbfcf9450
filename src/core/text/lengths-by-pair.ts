import { BeginningTable } from "./beginning-table";

/** No entry is longer, in UTF-16 units, since lengths are bits of a 32-bit number. */
const LONGEST = 31;

/**
 * The lengths, as bits, of the entries that begin with two code units: most places of a text are settled by them, without
 * a string being made.
 */
export class LengthsByPair {
	private readonly lengths: BeginningTable;

	/** @param entries how many will be added at most. */
	constructor(entries: number) {
		this.lengths = new BeginningTable(entries);
	}

	/**
	 * Adds an entry of two or more code units.
	 * @throws RangeError for one of more than 31.
	 */
	add(entry: string): void {
		if (entry.length > LONGEST)
			throw new RangeError(`a dictionary entry of ${entry.length} units`);
		this.lengths.set(entry, this.lengthsAt(entry, 0) | (1 << entry.length));
	}

	/** The lengths of the entries that begin with the two code units at `at`: bit `n` for those of `n` units. */
	lengthsAt(text: string, at: number): number {
		return this.lengths.ofPair(text, at);
	}
}
