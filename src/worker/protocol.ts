import type { Companion, CorpusEntity, Naming, Place } from "../core/corpus";
import type { Decision } from "../core/entities/decisions/read";
import type { EntityId } from "../core/entities/mention";
import type { Table } from "../core/entities/table";
import type { Calendar } from "../core/entities/values/calendar";
import type { QuantityValue } from "../core/entities/values/quantity";
import type { TimeValue } from "../core/entities/values/time-values";
import type { LineBreak } from "../core/layout/breaks";
import type { Jump } from "../core/layout/jumps";
import type { WholeArticle } from "../core/layout/whole";
import type { Change } from "../core/reports/compare";
import type { DatelineDate } from "../core/reports/dateline";
import type { EditClass } from "../core/reports/edits";
import type { PaperFigures } from "../core/reports/figures";
import type { ReportVersion } from "../core/reports/find";
import type { Grid, GridFormat } from "../core/reports/grid";
import type { Headline } from "../core/reports/headlines";
import type { Cell, RowKind } from "../core/reports/matrix";
import type { MergedParagraph } from "../core/reports/merge";
import type {
	PassimFault,
	PassimVersion,
} from "../core/reports/passim-clusters";
import type { ArticleRef, Standing } from "../core/reports/where";
import type {
	ConvertedFile,
	FileConversion,
} from "../core/script/convert-file";
import type { DoubtfulPlace } from "../core/script/doubt";
import type { Region, Script, ScriptReport } from "../core/script/script";
import type { Term } from "../core/script/terms";
import type { Encoding } from "../core/text/encoding";
import type { Span } from "../core/text/span";
import type { Piece } from "./pieces";

/** One state of an open document. An answer about a state that is gone is `undefined`. */
export interface DocumentVersion {
	readonly uri: string;
	readonly version: number;
}

/** One change of a document: `[start, end)` of its text as it stood gives way to `text`. */
export interface TextChange extends Span {
	readonly text: string;
}

/** An edit to be made: the source span and what takes its place. */
export interface TextEdit {
	readonly span: Span;
	readonly text: string;
}

/** An answer from the folder's texts, with how many texts it does not know yet: those are not counted, not zero. */
export interface Counted<T> {
	readonly value: T;
	readonly pending: number;
}

/** What became of a file that was handed over. */
export type PutResult =
	| { readonly state: "read" | "unchanged" }
	| { readonly state: "skipped"; readonly reason: string };

/** A text to be converted. */
export interface ConversionAsk {
	readonly text: string;
	readonly ranges?: readonly Span[];
	/** `auto`: as the text shows it, unless it is in the target's script already; `other`: even then. */
	readonly from: Region | "auto" | "other";
	readonly to: Region;
	readonly quotes: "region" | "keep";
	/** Whether lines stay where they are or every paragraph becomes one; absent: they stay. */
	readonly layout?: "keep" | "reflow";
	/** The workspace's own words, which go before the dictionary. */
	readonly terms?: readonly Term[];
}

/** `already`: the text is in the target's script, so that there are no edits. */
export interface Conversion {
	readonly state: "converted" | "already";
	readonly script: ScriptReport;
	/** The usage that it was converted from. */
	readonly from: Region;
	readonly edits: readonly TextEdit[];
	/** What a reader should look at, in order of the source. */
	readonly review: readonly ReviewPlace[];
}

/** A place to look at, before and after the edits are made. */
export interface ReviewPlace extends DoubtfulPlace<Span> {
	/** Where it stands once all edits of the answer are made. */
	readonly images: readonly Span[];
}

/** A word with what every usage makes of it. */
export interface WordForms {
	/** Where it stands in the text that was asked about. */
	readonly span: Span;
	readonly text: string;
	readonly forms: readonly { readonly usage: Region; readonly form: string }[];
}

/** A file to be converted, as bytes. */
export interface FileAsk extends FileConversion {
	readonly bytes: Uint8Array;
}

/** A report of the folder with the papers that print it, the fullest first, then those that use it. */
export interface PrintedReport {
	readonly title: string;
	readonly papers: readonly Paper[];
	/** The version to hold the others against unless another is chosen: the fullest, wire-like one. Index into the papers. */
	readonly base: number;
}

/** One article that prints a report or uses it. */
export interface Paper extends ReportVersion {
	readonly standing: Standing;
	readonly script: Script;
	/** Of the headline, or of what stands first. */
	readonly place: Place;
}

/** A report and the article in it that was asked about. */
export interface ReportHere {
	readonly report: PrintedReport;
	readonly own: ArticleRef;
}

/** Where a paper prints a sentence. `near`: it cuts the sentence, and this is the nearest one that it has. */
export interface SamePlace {
	readonly paper: Paper;
	readonly found: "same" | "near" | "nowhere";
	/** Absent where nothing near it is shared. */
	readonly place?: Place;
}

/** A paragraph of a paper, or one that it cuts, against the report's fullest version. */
export interface PrintedChange {
	readonly change: Change;
	/** What became of its parts, each once. */
	readonly parts: readonly Change[];
	/** The whole paragraph; its `context` has the first words. */
	readonly place: Place;
	readonly edits: readonly {
		readonly class: EditClass;
		readonly a: string;
		readonly b: string;
	}[];
}

/** A file's bytes and what it is called. */
export interface NamedBytes {
	readonly name: string;
	readonly bytes: Uint8Array;
}

/** A line of an export or of passim's output that is left out. */
export interface WrongLine {
	readonly name: string;
	/** From 1. */
	readonly line: number;
	readonly fault: PassimFault;
}

/** What came of an import. */
export interface PassimImported {
	readonly clusters: number;
	/** How many lines are left out. */
	readonly left: number;
	/** The first of them. */
	readonly wrong: readonly WrongLine[];
}

/** A cluster of passim. */
export interface PassimReport {
	readonly title: string;
	readonly cluster: string;
	/** The longest first. */
	readonly passages: readonly PassimPassage[];
}

/** A passage of a cluster. Its file is a URI, or, where the folder has none, what the export called it. */
export interface PassimPassage
	extends Pick<PassimVersion, "file" | "title" | "own" | "coverage"> {
	/** `changed`: the page has been edited since the export, and something else stands there. */
	readonly state: "here" | "changed" | "elsewhere";
	/** Where it stands; only where it is here. */
	readonly place?: Place;
}

/** Papers to be set side by side, one of them as the base. Files are compared as they stand now. */
export interface CollationAsk {
	readonly papers: readonly ArticleRef[];
	/** Index into the papers. */
	readonly base: number;
}

/** What a paper prints of a row, with the places in it; see `Cell`. */
export interface SheetCell
	extends Omit<Cell, "printed" | "leftOut" | "moved" | "edits"> {
	/** Where the paper prints it; absent where it is cut. `text` is whole, the place's `context` its beginning. */
	readonly printed?: PrintedText;
	/** What of the row the paper leaves out, with its places in the paper whose row it is. */
	readonly leftOut: readonly PrintedText[];
	/** What of the row the paper prints in another place, likewise. */
	readonly moved: readonly PrintedText[];
	readonly edits: readonly SheetEdit[];
}

/** A text as printed, layout undone, with its place. */
export interface PrintedText {
	readonly text: string;
	readonly place: Place;
}

/** An edit with its places; a place is absent where the article is gone. */
export interface SheetEdit {
	readonly class: EditClass;
	/** What else it changes: a figure within reworded words. */
	readonly also?: readonly EditClass[];
	/** What the row's paper prints; empty where only the other has words. */
	readonly a: string;
	readonly b: string;
	readonly aPlace?: Place;
	readonly bPlace?: Place;
}

/** A row of the witness matrix; see `Row`. */
export interface SheetRow {
	readonly kind: RowKind;
	/** Whose text the row shows. Index into the papers. */
	readonly paper: number;
	/** Of a task: 1 for 一是, ❶, 首先… */
	readonly ordinal?: number;
	readonly printed: PrintedText;
	/** One for each paper; absent where the row is added and the paper has none of it. */
	readonly cells: readonly (SheetCell | undefined)[];
	/** How many papers, the base among them, print it, whole or in part. */
	readonly printedBy: number;
}

/** A paper of the matrix with what it did to the report and how it titled it. */
export interface SheetPaper extends ArticleRef {
	readonly title: string;
	readonly script: Script;
	readonly date?: DatelineDate;
	readonly figures: Omit<PaperFigures, "longest">;
	/** The longest text that it has word for word in common with the base, as it prints it; absent for the base. */
	readonly longest?: PrintedText;
	readonly headlines: readonly (PrintedText & {
		readonly kind: Headline["kind"];
	})[];
}

/** The witness matrix of a report: paragraphs, or tasks of the base, by papers. */
export interface MatrixSheet {
	readonly base: number;
	readonly papers: readonly SheetPaper[];
	readonly rows: readonly SheetRow[];
	/** The longest text that all papers print word for word, as the base prints it. */
	readonly common?: PrintedText;
}

/** The wire text as its papers bear witness to it. */
export interface MergedText {
	/** Paragraph by paragraph, a line each, in the base's script and signs. */
	readonly text: string;
	readonly paragraphs: readonly MergedParagraph[];
}

/** An article that is spoken of for long: typing above it changes its index, so that its title says which one it is. */
export interface NamedArticle extends ArticleRef {
	readonly title: string;
}

/** An article brought to the form that diffs show, in the characters of another where `like` is given. */
export interface CanonicalRef {
	readonly article: NamedArticle;
	readonly like?: NamedArticle;
}

/** One form of a list: in the body of an article, in its chart, in another paper. */
export interface TaskForm {
	readonly file: string;
	/** Of the article that it stands in. */
	readonly title: string;
	readonly count: number;
	/** How many items the text announces, where it does. */
	readonly announced?: number;
}

/** Where a form prints a task; the place's context is the task's text. */
export interface TiedPlace {
	/** Index of the table's `forms`. */
	readonly form: number;
	readonly place: Place;
}

/** A list of the folder in all its forms, the fullest first, and where they print each task. */
export interface TaskTable {
	readonly forms: readonly TaskForm[];
	readonly tasks: readonly { readonly places: readonly TiedPlace[] }[];
}

/**
 * Everything the editor asks of the worker. Each request has a cancellation token beside it; a cancelled request, and one
 * about a document version that is gone, is answered with `undefined`.
 */
export interface Requests {
	/** A piece of the analysis of an open document, counted from 0. The first must be asked for first. */
	analyse: {
		ask: DocumentVersion & { readonly piece: number };
		answer: Piece;
	};
	/** The smallest edits that undo the layout of a document, or of parts of it. */
	reflow: {
		ask: DocumentVersion & { readonly ranges?: readonly Span[] };
		answer: { readonly edits: readonly TextEdit[] };
	};
	/** What layout makes of a document's line ends, how surely and why: of all, of those in a range, of those less sure. */
	breaks: {
		ask: DocumentVersion & { readonly range?: Span; readonly below?: number };
		answer: { readonly breaks: readonly LineBreak[] };
	};
	/** The smallest edits that wrap a document's lines at so many Han characters. */
	wrap: {
		ask: DocumentVersion & { readonly columns: number };
		answer: { readonly edits: readonly TextEdit[] };
	};
	/** The smallest edits that undo the layout of a text that is no document. */
	reflowText: {
		ask: { readonly text: string };
		answer: { readonly edits: readonly TextEdit[] };
	};
	/** The jumps of a text to and from other pages, with where the folder's texts have the other part. */
	jumps: {
		ask: { readonly uri: string };
		answer: Counted<readonly JumpHere[]>;
	};
	/** The article that the jump of a text at this place among its jumps cuts, put together from the folder's texts. */
	wholeArticle: {
		ask: { readonly uri: string; readonly index: number };
		answer: Counted<WholeArticle | undefined>;
	};
	/** The script of a text, or of parts of it where they tell. */
	script: {
		ask: { readonly text: string; readonly ranges?: readonly Span[] };
		answer: ScriptReport;
	};
	/** The encoding of a file, where its bytes leave no doubt. */
	encoding: {
		ask: { readonly bytes: Uint8Array };
		answer: { readonly encoding?: Encoding };
	};
	/** The edits that bring a text, or parts of it, to another usage, layout kept. */
	convert: { ask: ConversionAsk; answer: Conversion };
	/** Converts a file as bytes, however large; reports how much of it is done. */
	convertFile: { ask: FileAsk; answer: ConvertedFile };
	/** Words, each a text of its own, in another usage: names for cards and lists, forms for a hover. */
	convertWords: {
		ask: {
			readonly words: readonly string[];
			readonly from: Region | "auto";
			readonly to: Region;
		};
		answer: readonly string[];
	};
	/** The word at an offset of a line, or the whole line where no offset is given, with its forms in the main usages. */
	forms: {
		ask: {
			readonly text: string;
			readonly offset?: number;
			readonly from: Region;
		};
		answer: WordForms;
	};
	/** The reports that at least two files of the folder print. */
	reports: {
		ask: Record<never, never>;
		answer: Counted<readonly PrintedReport[]>;
	};
	/** The report at an offset of a file, else the one that takes most room in it. */
	reportAt: {
		ask: { readonly uri: string; readonly offset: number };
		answer: Counted<ReportHere | undefined>;
	};
	/** Where the other papers print the sentence at an offset. */
	samePlaces: {
		ask: { readonly uri: string; readonly offset: number };
		answer: Counted<readonly SamePlace[]>;
	};
	/** What became of every paragraph of a base article in a version of it. */
	compare: {
		ask: { readonly base: ArticleRef; readonly version: ArticleRef };
		answer: Counted<readonly PrintedChange[]>;
	};
	/**
	 * The witness matrix of papers; its value is undefined where the base is gone. Papers that are gone have no cells; papers
	 * that cannot be counted yet are counted in `pending`.
	 */
	matrix: {
		ask: CollationAsk & { readonly rows: "paragraphs" | "tasks" };
		answer: Counted<MatrixSheet | undefined>;
	};
	/** A matrix as the text of a file. */
	matrixFile: {
		ask: { readonly grid: Grid; readonly format: GridFormat };
		answer: string;
	};
	/** Reads what was exported for passim and what passim made of it; it takes the place of what was imported before. */
	importPassim: {
		ask: {
			readonly documents: NamedBytes;
			readonly passages: readonly NamedBytes[];
		};
		answer: PassimImported;
	};
	/** The clusters that were imported, as the folder has them now; the value is undefined where none were. */
	passim: {
		ask: Record<never, never>;
		answer: Counted<readonly PassimReport[] | undefined>;
	};
	/** What at least `least` of the papers print, put together again. */
	merged: {
		ask: CollationAsk & { readonly least: number };
		answer: Counted<MergedText | undefined>;
	};
	/** The text of an article for a diff; its value is undefined where the article is gone. */
	canonical: { ask: CanonicalRef; answer: Counted<string | undefined> };
	/** Where the text at an offset of a canonical text is printed. */
	canonicalPlace: {
		ask: CanonicalRef & { readonly offset: number };
		answer: Counted<Place | undefined>;
	};
	/** What a hover says of a name, from the texts that are known by now. */
	card: {
		ask: {
			readonly uri: string;
			readonly id: EntityId;
			/** As printed, layout undone. */
			readonly text: string;
			/** The index of the article that it stands in. */
			readonly article: number;
			/** Where it begins in the source, in UTF-16 units. */
			readonly start: number;
		};
		answer: Counted<Card>;
	};
	/** The words that say most of what an article of a document is about, as it prints them; the first says most. */
	keywords: {
		ask: DocumentVersion & { readonly article: number };
		answer: { readonly words: readonly string[] };
	};
	/** The names of a text, or of all texts, as a table in a file's format. */
	table: {
		ask: {
			readonly table: Table;
			readonly format: "csv" | "json";
			/** One text only. */
			readonly uri?: string;
			/** The folder that files are named from. */
			readonly root: string;
		};
		answer: Counted<string>;
	};
	/** Who and what the folder's texts name together with an entity. */
	companions: {
		ask: { readonly id: EntityId };
		answer: Counted<readonly Companion[]>;
	};
	/** The folder's entities whose names hold a text, in either script. */
	search: {
		ask: { readonly query: string };
		answer: Counted<
			readonly { readonly entity: CorpusEntity; readonly first: Place }[]
		>;
	};
	/** Analyses the texts whose analysis waits; answered when there is none left. */
	settle: { ask: Record<never, never>; answer: Record<never, never> };
	/** What is read of the folder's texts as bytes for a later session; absent where the one before has kept it. */
	store: {
		ask: Record<never, never>;
		answer: { readonly bytes?: Uint8Array };
	};
	/** Takes in a file of the folder; answered when it is read as far as reports need it. Its analysis waits. */
	put: {
		ask: { readonly uri: string; readonly bytes: Uint8Array };
		answer: PutResult;
	};
	/** The numbered lists of the folder, those that are forms of one list together; what most texts print comes first. */
	taskTables: {
		ask: Record<never, never>;
		answer: Counted<readonly TaskTable[]>;
	};
	entities: {
		ask: Record<never, never>;
		answer: Counted<readonly CorpusEntity[]>;
	};
	entity: {
		ask: { readonly id: EntityId };
		answer: Counted<CorpusEntity | undefined>;
	};
	mentions: {
		ask: { readonly id: EntityId };
		answer: Counted<readonly Place[]>;
	};
	/** What the worker has loaded, for the status report. */
	status: { ask: Record<never, never>; answer: WorkerStatus };
}

/** What the editor tells the worker; there is no answer. */
export interface Notifications {
	open: DocumentVersion & { readonly text: string };
	change: DocumentVersion & { readonly changes: readonly TextChange[] };
	close: { readonly uri: string };
	/**
	 * What the reader has decided about names, in all folders that keep a list; a file follows that of the nearest folder above
	 * it. Texts that another list counts for now are recognised anew: who shows them asks again.
	 */
	decide: { readonly lists: readonly FolderDecisions[] };
	/** What an earlier session kept of the folder's texts. */
	stored: { readonly bytes: Uint8Array };
	/** A file of the folder is gone. */
	remove: { readonly uri: string };
	/** Other files count from now on: everything will be handed over again. */
	removeAll: Record<never, never>;
}

/** The decisions of one folder, for all files in it. */
export interface FolderDecisions {
	/** Its URI, without a slash at the end. */
	readonly folder: string;
	readonly decisions: readonly Decision[];
}

/** What is known of a name beyond the analysis of its page. */
export interface Card {
	/** The name in the script that it is not printed in, where that differs. */
	readonly other?: string;
	/** How it is read, in Pinyin. */
	readonly pinyin?: string;
	/** The positions that the text gives, in its own script. */
	readonly positions: readonly string[];
	readonly time?: TimeValue;
	readonly quantity?: QuantityValue;
	/** The day that times of the article count from. */
	readonly today: Calendar;
	/** How many texts, the page itself among them, name it, and those that do so most often. */
	readonly named: { readonly total: number; readonly texts: readonly Naming[] };
}

/** A jump to or from another page. */
export interface JumpHere {
	readonly jump: Jump;
	/** The jump of the other part; absent where no text has it. */
	readonly other?: Place;
}

/** What the client adds to a question of which it wants to hear how much is done. */
export interface Followed {
	/** What it calls the request. */
	readonly request?: number;
}

/** How much of a request is done, sent now and then while it is under way. */
export interface Progress {
	/** What the client called the request. */
	readonly request: number;
	/** 0…1. */
	readonly share: number;
}

/** What the worker has loaded and done. Times in milliseconds. */
export interface WorkerStatus {
	readonly segmenter: string;
	/** Why it is not the one that was wanted. */
	readonly reason?: string;
	readonly loaded: number;
	readonly texts: number;
	readonly pending: number;
	readonly heap: number;
}

/** What the worker is started with. */
export interface WorkerOptions {
	/** The folder that holds the segmenters' files. */
	readonly assets: string;
}
