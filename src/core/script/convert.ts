import type { Projection } from "../text/projection";
import type { Span } from "../text/span";
import type { Region } from "./script";

/** From which usage into which. */
export interface Direction {
	readonly from: Region;
	readonly to: Region;
}

/** Converts a text between usages and says what became of every part. `engines/` makes one of opencc-js. */
export interface Converter {
	/**
	 * The converted text. Characters that only change their form map offset by offset, other words as wholes.
	 * `cuts`, in order, are offsets that no word of the dictionary may reach over.
	 */
	convert(
		text: string,
		direction: Direction,
		cuts?: readonly number[],
	): Projection<Span, Span>;
	/** The stretches, in order, that the same conversion reads as one: words of more than one character in the dictionary. */
	words(
		text: string,
		direction: Direction,
		cuts?: readonly number[],
	): readonly Span[];
}
