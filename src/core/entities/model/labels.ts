/** The types a trained model marks, as entity corpora know them. */
export const MODEL_TYPES = ["person", "place", "organisation"] as const;
/** One of them. */
export type ModelType = (typeof MODEL_TYPES)[number];

/** Outside any name. */
export const OUTSIDE = 0;
/** Begin, inside, end of a name, or a name of one character; one of each for every type. */
export const PARTS = 4;
const [BEGIN, INSIDE, END, SINGLE] = [0, 1, 2, 3] as const;

/** How many labels a character may have: 0 is outside, then four for each of `MODEL_TYPES`. */
export const LABELS = 1 + PARTS * MODEL_TYPES.length;

/** A name by characters: `[start, end)` in UTF-16 units, and its type as an index into `MODEL_TYPES`. */
export interface Labelled {
	readonly start: number;
	readonly end: number;
	readonly type: number;
}

/** The label of a part of a name. */
function label(type: number, part: number): number {
	return 1 + type * PARTS + part;
}

/** Whether a name begins with a label. */
export function begins(of: number): boolean {
	const part = (of - 1) % PARTS;
	return of !== OUTSIDE && (part === BEGIN || part === SINGLE);
}

/** Whether a name ends with a label. */
export function ends(of: number): boolean {
	const part = (of - 1) % PARTS;
	return of !== OUTSIDE && (part === END || part === SINGLE);
}

/** The type that a label other than `OUTSIDE` belongs to. */
export function typeOf(of: number): number {
	return Math.floor((of - 1) / PARTS);
}

/** Whether one label may follow another. */
export function follows(before: number, after: number): boolean {
	const open = before !== OUTSIDE && !ends(before);
	const within = after !== OUTSIDE && !begins(after);
	return open === within && (!open || typeOf(before) === typeOf(after));
}

/** Pairs of labels that may stand in a row, `before * LABELS + after`, those with the same label after together. */
export const PAIRS: Uint8Array = Uint8Array.from(
	Array.from({ length: LABELS * LABELS }, (_, at) => ({
		before: at % LABELS,
		after: Math.floor(at / LABELS),
	}))
		.filter(({ before, after }) => follows(before, after))
		.map(({ before, after }) => before * LABELS + after),
);

/** For each of `PAIRS` the label before. */
export const PAIR_BEFORE: Uint8Array = PAIRS.map((pair) =>
	Math.floor(pair / LABELS),
);

/** For each of `PAIRS` the label after. */
export const PAIR_AFTER: Uint8Array = PAIRS.map((pair) => pair % LABELS);

/** The labels of a text of `length` characters with these names, which do not overlap. */
export function labelsOf(
	length: number,
	names: readonly Labelled[],
): Uint8Array {
	const labels = new Uint8Array(length);
	for (const { start, end, type } of names) {
		if (end - start === 1) labels[start] = label(type, SINGLE);
		else {
			labels.fill(label(type, INSIDE), start, end);
			labels[start] = label(type, BEGIN);
			labels[end - 1] = label(type, END);
		}
	}
	return labels;
}

/** The names that labels spell; the labels follow each other as they may. */
export function namesOf(labels: ArrayLike<number>): Labelled[] {
	const names: Labelled[] = [];
	let start = 0;
	for (let at = 0; at < labels.length; at++) {
		const of = labels[at] ?? OUTSIDE;
		if (begins(of)) start = at;
		if (ends(of)) names.push({ start, end: at + 1, type: typeOf(of) });
	}
	return names;
}
