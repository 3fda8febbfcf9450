import type { Analysis } from "../core/analysis";
import type { Article, Unit } from "../core/layout/page";

/** How many units, mentions, entities, lists and problems a piece has at most: a few milliseconds of taking in. */
const SIZE = 2000;

/** What the analysis of a long text has thousands of. */
interface Things
	extends Pick<Analysis, "mentions" | "entities" | "lists" | "problems"> {
	/** Those of all articles, one after the other. */
	readonly units: readonly Unit[];
}

/** A part of an analysis on its way to another thread. */
export interface Piece extends Things {
	/** The first piece has what there is one of. */
	readonly head?: Pick<Analysis, "script"> & {
		readonly articles: readonly (Pick<Article, "reading"> & {
			/** How many units it has. */
			readonly count: number;
		})[];
	};
	/** Whether nothing comes after it. */
	readonly isLast: boolean;
}

/** A piece of an analysis. The other thread takes in a whole one at once, and that of a megabyte would hold it up. */
export function pieceOf(analysis: Analysis, index: number): Piece {
	const { script, articles, mentions, entities, lists, problems } = analysis;
	const units = articles.flatMap((article) => article.units);
	let from = index * SIZE;
	let to = from + SIZE;
	const cut = <T>(all: readonly T[]): readonly T[] => {
		const part = all.slice(from > 0 ? from : 0, to > 0 ? to : 0);
		from -= all.length;
		to -= all.length;
		return part;
	};
	const things: Things = {
		units: cut(units),
		mentions: cut(mentions),
		entities: cut(entities),
		lists: cut(lists),
		problems: cut(problems),
	};
	const isLast = to >= 0;
	if (index > 0) return { ...things, isLast };
	const shapes = articles.map(({ reading, units: { length } }) => ({
		reading,
		count: length,
	}));
	return { ...things, isLast, head: { script, articles: shapes } };
}

/** The analysis that all of its pieces, in their order, make up. */
export function whole(pieces: readonly Piece[]): Analysis | undefined {
	const head = pieces[0]?.head;
	if (head === undefined) return undefined;
	const units = pieces.flatMap((piece) => piece.units);
	let first = 0;
	return {
		script: head.script,
		articles: head.articles.map(({ reading, count }) => {
			first += count;
			return { units: units.slice(first - count, first), reading };
		}),
		mentions: pieces.flatMap((piece) => piece.mentions),
		entities: pieces.flatMap((piece) => piece.entities),
		lists: pieces.flatMap((piece) => piece.lists),
		problems: pieces.flatMap((piece) => piece.problems),
	};
}
