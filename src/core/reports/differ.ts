/** One step from text `a` to text `b`: a stretch both have, or one that only one of them has. UTF-16 strings. */
export interface DiffStep {
	readonly op: "equal" | "delete" | "insert";
	readonly text: string;
}

/** Compares two texts character by character, with edits tidied so that a reader can follow them. */
export type Differ = (a: string, b: string) => readonly DiffStep[];
