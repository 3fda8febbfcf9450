import type { Change } from "../../core/reports/compare";
import type { EditClass } from "../../core/reports/edits";

// What the editor and the matrix's tab tell each other. The tab has no words of its own: all come in the user's language.

/** What a tab shows: paragraphs or tasks by papers, or what each paper put above them. */
export type Subject = "paragraphs" | "tasks" | "headlines";

/** One paper, a column of the matrix. */
export interface MatrixPaper {
	/** The same for the same article as long as its page is not rewritten. */
	readonly id: string;
	/** Short: what tells it from the others. */
	readonly name: string;
	/** Its headline. */
	readonly title: string;
	/** What its script is called; empty where that says nothing. */
	readonly script: string;
	/** Share of the fullest version that it prints, 0…1, as everywhere else. */
	readonly share: number;
	/** Everything about it, a line each. */
	readonly about: string;
}

/** A difference within a paragraph: what the base has, what the paper has, and what kind of difference it is. */
export interface MatrixEdit {
	readonly class: EditClass;
	readonly base: string;
	readonly paper: string;
}

/** What became of a row in a paper. */
export interface MatrixCell {
	readonly change: Change;
	/** Share of the row's text that the paper prints, 0…1. */
	readonly share: number;
	readonly edits: readonly MatrixEdit[];
	/** What of the row the paper leaves out where it prints the rest. */
	readonly leftOut: readonly string[];
	/** What of the row the paper prints in another place, and the rest not. */
	readonly moved: readonly string[];
	/** What the paper prints where that is not what the base prints; layout undone, perhaps cut. */
	readonly text?: string;
}

/** A paragraph or a task of the base, or one that papers added. */
export interface MatrixRow {
	readonly id: string;
	/** What it is called: its number in the base, or 一是. */
	readonly mark: string;
	readonly text: string;
	/** By the paper's place among the others; absent where it has nothing to do with the row. (On its way an array's gaps would become something.) */
	readonly cells: Readonly<Record<number, MatrixCell>>;
}

/** The headlines of one paper in reading order. */
export interface MatrixHeadlines {
	readonly paper: MatrixPaper;
	readonly lines: readonly {
		readonly kind: "kicker" | "headline" | "label" | "subhead";
		/** What the kind is called. */
		readonly name: string;
		readonly text: string;
	}[];
}

/** A matrix as its tab shows it. */
export interface MatrixView {
	readonly title: string;
	/** A line or two about the whole: longest common text, changes of order. */
	readonly summary: readonly string[];
	readonly subject: Subject;
	/** What the rows are taken from. */
	readonly base: MatrixPaper;
	/** The others, a column each. */
	readonly papers: readonly MatrixPaper[];
	readonly rows: readonly MatrixRow[];
	/** What each paper put above the text, the base first. */
	readonly headlines: readonly MatrixHeadlines[];
	/** That texts are not read yet; absent when all are. */
	readonly pending?: string;
}

/** The tab's own words. `{0}`, `{1}` stand for what is put in. */
export interface MatrixWords {
	readonly changes: Readonly<Record<Change, string>>;
	readonly classes: Readonly<Record<EditClass, string>>;
	readonly subjects: Readonly<Record<Subject, string>>;
	readonly leftOut: string;
	/** What a cell is called that has nothing to do with its row. */
	readonly nothing: string;
	readonly base: string;
	readonly baseOf: string;
	readonly rowsShown: string;
	readonly noRows: string;
	readonly showAll: string;
	readonly search: string;
	readonly filters: string;
	readonly rows: string;
	readonly sortBy: string;
	readonly moreEdits: string;
	readonly open: string;
	readonly loading: string;
	readonly none: string;
	readonly again: string;
	/** Over the papers of the headlines. */
	readonly paper: string;
	readonly noHeadline: string;
}

/** An article by its file, its number in it and its title. */
export interface ArticleNamed {
	readonly file: string;
	readonly article: number;
	readonly title: string;
}

/** What the user made of a tab: kept when it is hidden or the window is reloaded. */
export interface MatrixState {
	/** The articles that print the report. */
	readonly report: readonly ArticleNamed[];
	readonly subject: Subject;
	readonly arrangement: Arrangement;
}

/** What is shown of the rows, and in which order. */
export interface Arrangement {
	/** Rows stay in which a paper has one of these; all rows where it is empty. */
	readonly kinds: readonly Kind[];
	/** Rows stay that have these words, in the base or in what differs. */
	readonly words: string;
	/** By what a paper made of the rows; `ROWS` by all papers together; absent: as the base prints them. */
	readonly sort?:
		| { readonly column: string; readonly desc: boolean }
		| undefined;
}

/** What rows are chosen by: a change, or a class of edits that is said loudly. */
export type Kind = Change | "figure" | "name";

/** The column of the rows themselves. */
export const ROWS = "rows";

/** What the editor tells the tab. */
export type ToMatrix =
	| {
			readonly kind: "words";
			readonly words: MatrixWords;
			readonly state: MatrixState;
	  }
	| { readonly kind: "subject"; readonly subject: Subject }
	/** The report is gone, or was not looked for to the end. */
	| { readonly kind: "none" }
	| { readonly kind: "view"; readonly view: MatrixView };

/** What the tab tells the editor. */
export type FromMatrix =
	| { readonly kind: "ready" }
	| { readonly kind: "again" }
	| { readonly kind: "open"; readonly row: string; readonly paper: string }
	| {
			readonly kind: "headline";
			readonly paper: string;
			/** Number of the line among the paper's headlines. */
			readonly line: number;
	  }
	| { readonly kind: "base"; readonly paper: string }
	| { readonly kind: "subject"; readonly subject: Subject };
