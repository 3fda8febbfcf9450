import type { Change } from "./compare";

/** A sign for every change, so that its colour is never the only cue. */
export const CHANGE_SIGNS: Readonly<Record<Change, string>> = {
	same: "=",
	edited: "≈",
	cut: "−",
	added: "+",
	moved: "↷",
};
