import type { Projection } from "../text/projection";
import type { Span } from "../text/span";
import type { Region } from "./script";

/** Converts a text between usages and says what became of every part. `engines/` makes one of opencc-js. */
export interface Converter {
	convert(
		text: string,
		direction: { readonly from: Region; readonly to: Region },
	): Projection<Span, Span>;
}
