import { CharClass, classOf, isWordPart } from "../text/characters";
import { sourceSpans } from "../text/projection";
import type { Span } from "../text/span";
import { findJumps, type Jump, type JumpPage, otherParts } from "./jumps";
import {
	type Article,
	inReadingOrder,
	titleOf,
	type Unit,
	type UnitKind,
} from "./page";

/** Where one part of an article ends and the next begins. */
export interface PartSeam {
	/** Offset in the whole's text; inside a paragraph where the cut was in the middle of a sentence. */
	readonly at: number;
	/** The jump that points back, with the file of the part that begins here. */
	readonly file: string;
	readonly jump: Jump;
}

/** An article that jumps have cut, put together. */
export interface WholeArticle {
	readonly title: string;
	/** A unit a line. */
	readonly text: string;
	/** The lines of `text` with their kinds. */
	readonly units: readonly { readonly kind: UnitKind; readonly span: Span }[];
	readonly seams: readonly PartSeam[];
}

/** What one page has of an article. */
interface Piece {
	readonly page: JumpPage;
	readonly units: readonly Unit[];
	/** The jumps at its beginning and at its end, by their places in `findJumps`. */
	readonly from: number | undefined;
	readonly to: number | undefined;
}

/**
 * The article that a jump cuts, from its first part to its last, as far as the pages have them; undefined where none has
 * another part. Every unit of the parts comes once but the jumps themselves, and a sentence that was cut is one again.
 * @param index the jump's place in `findJumps` of the page.
 */
export function wholeArticle(
	page: JumpPage,
	index: number,
	pages: readonly JumpPage[],
): WholeArticle | undefined {
	const seen = new Set<string>();
	const follow = (piece: Piece, end: "from" | "to"): Piece[] => {
		const jump = piece[end];
		const other =
			jump === undefined ? undefined : otherParts(piece.page, pages)[jump];
		const there = pages.find(({ file }) => file === other?.file);
		if (other === undefined || there === undefined) return [];
		const at = indexOf(there.articles, other.jump);
		const key = `${there.file} ${at}`;
		if (at === undefined || seen.has(key)) return [];
		seen.add(key);
		const next = pieceOf(there, at);
		const on = follow(next, end);
		return end === "from" ? [...on, next] : [next, ...on];
	};
	seen.add(`${page.file} ${index}`);
	const own = pieceOf(page, index);
	const pieces = [...follow(own, "from"), own, ...follow(own, "to")];
	return pieces.length < 2 ? undefined : put(pieces);
}

function indexOf(articles: readonly Article[], jump: Jump): number | undefined {
	const at = findJumps(articles).findIndex(
		({ spans }) => spans[0]?.start === jump.spans[0]?.start,
	);
	return at < 0 ? undefined : at;
}

/**
 * What a page has of the article that a jump cuts: the article it stands in or, where layout sees several cut texts in
 * that one, what stands before the jump or after it, up to the next.
 */
function pieceOf(page: JumpPage, index: number): Piece {
	const jumps = findJumps(page.articles);
	const jump = jumps[index] as Jump;
	const article = page.articles[jump.article] as Article;
	const places = new Map(
		jumps.flatMap((each, at) =>
			each.article === jump.article
				? [[each.spans[0]?.start, at] as const]
				: [],
		),
	);
	const placeOf = (unit: Unit) =>
		places.get(sourceSpans(unit.projection)[0]?.start);
	const of = (direction: Jump["direction"]) =>
		[...places.values()].filter((at) => jumps[at]?.direction === direction);
	const [from, ...moreFrom] = of("from");
	const [to, ...moreTo] = of("to");
	if (moreFrom.length + moreTo.length === 0)
		return {
			page,
			units: inReadingOrder(article).filter(
				(unit) => placeOf(unit) === undefined,
			),
			from,
			to,
		};
	const { units } = article;
	const here = units.findIndex((unit) => placeOf(unit) === index);
	const before = units.findLastIndex(
		(unit, at) => at < here && placeOf(unit) !== undefined,
	);
	const after = units.findIndex(
		(unit, at) => at > here && placeOf(unit) !== undefined,
	);
	const beside = (at: number, direction: Jump["direction"]) => {
		const unit = units[at];
		const place = unit && placeOf(unit);
		return place !== undefined && jumps[place]?.direction === direction
			? place
			: undefined;
	};
	return jump.direction === "to"
		? {
				page,
				units: units.slice(before + 1, here),
				from: beside(before, "from"),
				to: index,
			}
		: {
				page,
				units: units.slice(here + 1, after < 0 ? undefined : after),
				from: index,
				to: beside(after, "to"),
			};
}

function put(pieces: readonly Piece[]): WholeArticle {
	const lines: { kind: UnitKind; text: string }[] = [];
	const seams: { line: number; within: number; piece: Piece }[] = [];
	for (const [number, piece] of pieces.entries()) {
		let units = piece.units;
		if (number > 0) {
			const last = lines.findLastIndex(({ kind }) => kind === "paragraph");
			const open = lines[last];
			const first = units.findIndex(({ kind }) => kind === "paragraph");
			const rest = units[first];
			if (open !== undefined && rest !== undefined && isCut(open.text)) {
				const text = rest.projection.text;
				const joint = needsBlank(open.text, text) ? " " : "";
				const within = open.text.length + joint.length;
				seams.push({ line: last, within, piece });
				lines[last] = { kind: "paragraph", text: open.text + joint + text };
				units = units.filter((_, at) => at !== first);
			} else seams.push({ line: lines.length, within: 0, piece });
		}
		for (const { kind, projection } of units)
			lines.push({ kind, text: projection.text });
	}
	return laid(titleIn(pieces), lines, seams);
}

function titleIn(pieces: readonly Piece[]): string {
	const units = pieces.flatMap((piece) => piece.units);
	return titleOf({ units, reading: units.map((_, at) => at) });
}

function laid(
	title: string,
	lines: readonly { readonly kind: UnitKind; readonly text: string }[],
	seams: readonly {
		readonly line: number;
		readonly within: number;
		readonly piece: Piece;
	}[],
): WholeArticle {
	let reached = 0;
	const units = lines.map(({ kind, text }) => {
		const span = { start: reached, end: reached + text.length };
		reached = span.end + 1;
		return { kind, span };
	});
	return {
		title,
		text: lines.map(({ text }) => `${text}\n`).join(""),
		units,
		seams: seams.flatMap(({ line, within, piece }): PartSeam[] => {
			const { page, from } = piece;
			const jump =
				from === undefined ? undefined : findJumps(page.articles)[from];
			const at = (units[line]?.span.start ?? reached) + within;
			return jump === undefined ? [] : [{ at, file: page.file, jump }];
		}),
	};
}

/** Whether a text ends before its sentence does. */
function isCut(text: string): boolean {
	let at = text.length - 1;
	while (at >= 0 && classOf(text.charCodeAt(at)) === CharClass.close) at--;
	return at >= 0 && classOf(text.charCodeAt(at)) !== CharClass.stop;
}

/** Whether the word before a seam and the one after it are of a script that parts words. */
function needsBlank(before: string, after: string): boolean {
	const a = before.charCodeAt(before.length - 1);
	const b = after.charCodeAt(0);
	return isWordPart(a) && isWordPart(b) && a < 0x3000 && b < 0x3000;
}
