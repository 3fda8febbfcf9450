import { CharClass, classOf } from "../text/characters";
import { Room } from "./room";

/** The pairs of letters of a text that stand side by side in it, in their order: two UTF-16 units in one number each. */
export interface LetterPairs {
	/** Longer than they are; filled anew for the next text. */
	readonly codes: Int32Array;
	readonly count: number;
}

const room = new Room();

/** Reads the pairs of a text. They are there until the next text is read. */
export function pairsOf(text: string): LetterPairs {
	const codes = room.take(text.length, 0);
	let count = 0;
	let before = 0;
	for (let at = 0; at < text.length; at++) {
		const code = text.charCodeAt(at);
		const found = classOf(code);
		if (found >= CharClass.han && found <= CharClass.digit) {
			if (before !== 0) codes[count++] = (before << 16) | code;
			before = code;
		} else before = 0;
	}
	return { codes, count };
}

/** Numbers pairs of letters in the order in which they come. */
export class PairTable {
	private readonly mask: number;
	private readonly pairs: Int32Array;
	private readonly numbers: Int32Array;
	/** How many pairs there are. */
	size = 0;

	/** @param most how many pairs there may be. */
	constructor(most: number) {
		let slots = 16;
		while (slots < most * 2) slots *= 2;
		this.mask = slots - 1;
		this.pairs = new Int32Array(slots);
		this.numbers = new Int32Array(slots);
	}

	/** The number of a pair, a new one where it has none yet. */
	add(pair: number): number {
		const slot = this.slotOf(pair);
		if (this.pairs[slot] === 0) {
			this.pairs[slot] = pair;
			this.numbers[slot] = this.size++;
		}
		return this.numbers[slot] as number;
	}

	/** The number of a pair; beyond all others where it never came. */
	find(pair: number): number {
		const slot = this.slotOf(pair);
		return this.pairs[slot] === 0 ? this.size : (this.numbers[slot] as number);
	}

	private slotOf(pair: number): number {
		let slot = (Math.imul(pair, 0x9e3779b1) >>> 7) & this.mask;
		while (this.pairs[slot] !== 0 && this.pairs[slot] !== pair)
			slot = (slot + 1) & this.mask;
		return slot;
	}
}
