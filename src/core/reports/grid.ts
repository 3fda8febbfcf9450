import type { Change } from "./compare";
import type { Edit, EditClass } from "./edits";
import type { Cell, Matrix, Row } from "./matrix";

/** The words of a grid in the reader's language. */
export interface GridWords {
	readonly changes: Readonly<Record<Change, string>>;
	readonly classes: Readonly<Record<EditClass, string>>;
	/** What a row of each kind is called. */
	readonly kinds: Readonly<Record<Row["kind"], string>>;
	readonly number: string;
	readonly kind: string;
	readonly text: string;
	readonly printedBy: string;
	readonly share: string;
	readonly leftOut: string;
	/** Of the paper that the others are held against. */
	readonly base: string;
}

/** The words in English. */
export const ENGLISH: GridWords = {
	changes: {
		same: "same",
		edited: "edited",
		cut: "cut",
		added: "added",
		moved: "moved",
	},
	classes: {
		attribution: "attribution",
		figure: "figure",
		name: "name",
		wording: "wording",
		punctuation: "punctuation",
	},
	kinds: {
		paragraph: "paragraph",
		bullet: "bullet",
		task: "task",
		added: "added",
	},
	number: "no.",
	kind: "kind",
	text: "text",
	printedBy: "papers",
	share: "share",
	leftOut: "left out",
	base: "base",
};

/** A matrix as a table of words: what exports are written from. */
export interface Grid {
	readonly title: string;
	readonly words: GridWords;
	/** What each paper is called; the base is marked. */
	readonly papers: readonly string[];
	readonly rows: readonly GridRow[];
}

/** A row of a grid. */
export interface GridRow {
	/** From 1; a task has its ordinal. */
	readonly number: number;
	readonly kind: string;
	readonly text: string;
	readonly printedBy: number;
	/** One for each paper; undefined where it has nothing of an added row. */
	readonly cells: readonly (GridCell | undefined)[];
}

/** A cell of a grid. */
export interface GridCell {
	readonly change: Change;
	/** The change in a word. */
	readonly word: string;
	/** Whole percents; 100 only where nothing is missing. */
	readonly percent: number;
	/** What differs, a line each: "figure: 13.5 → 15.3", figures first. */
	readonly notes: readonly string[];
}

/** Puts a matrix into words. `names` are what the papers are called, in their order. */
export function gridOf(
	{ base, rows }: Matrix,
	title: string,
	names: readonly string[],
	words: GridWords = ENGLISH,
): Grid {
	return {
		title,
		words,
		papers: names.map((name, index) =>
			index === base ? `${name} (${words.base})` : name,
		),
		rows: rows.map(({ kind, text, ordinal, printedBy, cells }, index) => ({
			number: ordinal ?? index + 1,
			kind: words.kinds[kind],
			text: text.trim(),
			printedBy,
			cells: cells.map((cell) => cell && cellOf(cell, words)),
		})),
	};
}

/** How loudly a change is said: a changed number first. */
const LOUD: readonly EditClass[] = [
	"figure",
	"name",
	"wording",
	"attribution",
	"punctuation",
];

function cellOf(cell: Cell, words: GridWords): GridCell {
	const { change, share, edits, leftOut } = cell;
	const rounded = Math.round(share * 100);
	const kindsOf = ({ class: kind, also = [] }: Edit) =>
		[kind, ...also].sort((x, y) => LOUD.indexOf(x) - LOUD.indexOf(y));
	const said = edits
		.map((edit) => ({ edit, kinds: kindsOf(edit) }))
		.sort(
			({ kinds: [x = "wording"] }, { kinds: [y = "wording"] }) =>
				LOUD.indexOf(x) - LOUD.indexOf(y),
		);
	return {
		change,
		word: words.changes[change],
		percent: rounded === 100 && share < 1 ? 99 : rounded,
		notes: [
			...said.map(
				({ edit: { a, b }, kinds }) =>
					`${kinds.map((kind) => words.classes[kind]).join(" + ")}: ${a || "∅"} → ${b || "∅"}`,
			),
			...leftOut.map(({ text }) => `${words.leftOut}: ${text.trim()}`),
		],
	};
}
