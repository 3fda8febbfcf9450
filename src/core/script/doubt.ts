import type { SourceSpan, Span } from "../text/span";

/**
 * Why a reader should look at a converted place. `crossing`: a word of the dictionary cuts a word of the sentence in two
 * (更加|注重). `forms`: the character has several forms, and no word around it says which (三只 三隻, 只有 只有).
 * `name`: in a person's name the character may keep a form that it has nowhere else (于 於).
 */
export type Doubt = "crossing" | "forms" | "name";

/** A place whose conversion a reader should look at, in offsets of the text that it was read in. */
export interface DoubtfulPlace<S extends Span = SourceSpan> {
	readonly spans: readonly S[];
	/** As the source prints it, layout undone. */
	readonly text: string;
	/** Its conversions, the likeliest first: that one was taken. At least two, all different. */
	readonly candidates: readonly string[];
	readonly doubt: Doubt;
}
