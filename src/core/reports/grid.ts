import type { Change } from "./compare";
import type { Edit, EditClass } from "./edits";
import type { Cell, Row } from "./matrix";
import { wholePercent } from "./share";

/** The words of a grid in the reader's language. */
export interface GridWords {
	/** BCP 47, of these words: `zh-cn`. */
	readonly language: string;
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
	language: "en",
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

/** A matrix as far as its words go: what `matrixOf` makes, or what an editor was told of it. */
export interface GridSource {
	readonly title: string;
	/** A line each about the whole. */
	readonly notes: readonly string[];
	/** Index into the papers. */
	readonly base: number;
	readonly papers: readonly {
		readonly name: string;
		/** Share of the fullest version that it prints, 0…1. */
		readonly coverage: number;
	}[];
	readonly rows: readonly (Pick<
		Row,
		"kind" | "ordinal" | "text" | "printedBy"
	> & { readonly cells: readonly (CellSource | undefined)[] })[];
}

interface CellSource extends Pick<Cell, "change" | "share"> {
	readonly edits: readonly Pick<Edit, "class" | "also" | "a" | "b">[];
	readonly leftOut: readonly { readonly text: string }[];
	readonly moved: readonly { readonly text: string }[];
}

/** A matrix as a table of words: what files of it are written from. */
export interface Grid {
	readonly title: string;
	readonly notes: readonly string[];
	readonly words: GridWords;
	readonly papers: readonly GridPaper[];
	readonly rows: readonly GridRow[];
}

/** A column of a grid. */
export interface GridPaper {
	/** The base is marked. */
	readonly name: string;
	/** Of the fullest version, in whole percents. */
	readonly percent: number;
}

/** A row of a grid. */
export interface GridRow {
	/** See `rowMarks`. */
	readonly mark: string;
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
	readonly percent: number;
	/** What differs, a line each: "figure: 13.5 → 15.3", figures first. */
	readonly notes: readonly string[];
}

/** What a grid can be written as: GitHub's Markdown, comma-separated values, a web page. */
export const GRID_FORMATS = ["md", "csv", "html"] as const;
/** One of them. */
export type GridFormat = (typeof GRID_FORMATS)[number];

/** Puts a matrix into words. */
export function gridOf(
	{ title, notes, base, papers, rows }: GridSource,
	words: GridWords = ENGLISH,
): Grid {
	const marks = rowMarks(rows);
	return {
		title,
		notes,
		words,
		papers: papers.map(({ name, coverage }, index) => ({
			name: index === base ? `${name} (${words.base})` : name,
			percent: wholePercent(coverage),
		})),
		rows: rows.map(({ kind, text, printedBy, cells }, index) => ({
			mark: marks[index] ?? "",
			kind: words.kinds[kind],
			text: text.trim(),
			printedBy,
			cells: cells.map((cell) => cell && cellOf(cell, words)),
		})),
	};
}

/** What rows are called: paragraphs of the base by their number, tasks by their ordinal, "+" what is added. */
export function rowMarks(
	rows: readonly Pick<Row, "kind" | "ordinal">[],
): string[] {
	let number = 0;
	return rows.map(({ kind, ordinal }) =>
		kind === "added" ? "+" : `${kind === "task" ? ordinal : ++number}`,
	);
}

/** How loudly a change is said: a changed number first. */
const LOUD: readonly EditClass[] = [
	"figure",
	"name",
	"wording",
	"attribution",
	"punctuation",
];

function cellOf(cell: CellSource, words: GridWords): GridCell {
	const { change, share, edits, leftOut, moved } = cell;
	const said = edits
		.map(({ class: kind, also = [], a, b }) => ({
			kinds: [kind, ...also].sort((x, y) => loudness(x) - loudness(y)),
			words: `${a || "∅"} → ${b || "∅"}`,
		}))
		.sort(({ kinds: [x] }, { kinds: [y] }) => loudness(x) - loudness(y));
	return {
		change,
		word: words.changes[change],
		percent: wholePercent(share),
		notes: [
			...said.map(
				({ kinds, words: changed }) =>
					`${kinds.map((kind) => words.classes[kind]).join(" + ")}: ${changed}`,
			),
			...leftOut.map(({ text }) => `${words.leftOut}: ${text.trim()}`),
			...moved.map(({ text }) => `${words.changes.moved}: ${text.trim()}`),
		],
	};
}

function loudness(kind: EditClass | undefined): number {
	return kind === undefined ? LOUD.length : LOUD.indexOf(kind);
}
