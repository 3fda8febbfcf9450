import { type Edit, type EditTools, quoteEdit } from "./edits";
import { type Link, linking } from "./links";
import type { Cell } from "./matrix";
import type { RowPart } from "./matrix-rows";
import type { Quotation } from "./stretch";
import { startOf, type Witness } from "./witness";

/** The links of an article with another, and which of them each sentence of the first is in. */
export interface LinkTable {
	readonly links: readonly Link[];
	readonly ofSentence: readonly (Link | undefined)[];
}

/** Links two articles, in steps, and makes their links quick to find. */
export function* tabling(
	a: Witness,
	b: Witness,
	tools: EditTools,
): Generator<undefined, LinkTable> {
	const links = yield* linking(a, b, tools);
	const ofSentence: (Link | undefined)[] = a.sentences.map(() => undefined);
	for (const link of links)
		for (let at = link.a; at < link.aEnd; at++) ofSentence[at] = link;
	return { links, ofSentence };
}

/** What a paper prints of parts of another one's text, from their links. */
export function cellOf(
	own: Witness,
	paper: Witness,
	parts: readonly RowPart[],
	{ ofSentence }: Pick<LinkTable, "ofSentence">,
): Cell {
	const seen = new Seen();
	for (const part of parts) {
		const link = ofSentence[part.sentence];
		const base = startOf(own, part.sentence);
		const source = own.sentences[part.sentence]?.attribution ?? 0;
		// Who is named as the source is no text of the report, unless a row is nothing else.
		const weighed = source < part.to ? Math.max(part.from, source) : part.from;
		const range = { start: base + part.from, end: base + part.to };
		seen.all += part.to - weighed;
		if (link === undefined) {
			seen.leftOut.push(own.whole.quote(range.start, range.end));
			continue;
		}
		const last = part.to === own.sentences[part.sentence]?.key.length;
		const edits = editsWithin(link, range, last ? "last" : "inner");
		for (const edit of edits) {
			seen.edits.push(quoteEdit(edit, own.whole, paper.whole));
			if (edit.b === edit.bEnd && edit.class === "wording")
				seen.leftOut.push(
					own.whole.quote(
						Math.max(edit.a, range.start),
						Math.min(edit.aEnd, range.end),
					),
				);
		}
		const from = Math.max(base + weighed, range.start);
		seen.kept += keptOf(edits, from, range.end);
		if (link.order === "moved") {
			seen.movedLength += range.end - from;
			seen.moved.push(own.whole.quote(range.start, range.end));
		}
		seen.forms += formsIn(own, paper, link, range);
		const start = imageOf(own, paper, link, range.start, "start");
		const end = imageOf(own, paper, link, range.end, "end");
		if (start < end) seen.printed.push(paper.whole.quote(start, end));
	}
	return seen.cell();
}

/** What is gathered for one cell. */
class Seen {
	all = 0;
	kept = 0;
	movedLength = 0;
	forms = 0;
	readonly edits: Edit[] = [];
	readonly printed: Quotation[] = [];
	readonly leftOut: Quotation[] = [];
	readonly moved: Quotation[] = [];

	cell(): Cell {
		const { all, kept, moved, movedLength, forms } = this;
		const { edits, printed, leftOut } = this;
		const share = all === 0 ? (printed.length > 0 ? 1 : 0) : kept / all;
		if (printed.length === 0)
			return {
				change: "cut",
				share: 0,
				leftOut: [],
				moved: [],
				edits,
				forms: 0,
			};
		const whole =
			edits.length === 0 && leftOut.length === 0 && moved.length === 0;
		return {
			change: movedLength * 2 > all ? "moved" : whole ? "same" : "edited",
			share,
			printed: {
				text: printed.map(({ text }) => text).join(""),
				spans: printed.flatMap(({ spans }) => spans),
			},
			leftOut,
			moved: movedLength < all ? moved : [],
			edits,
			forms,
		};
	}
}

interface Range {
	readonly start: number;
	readonly end: number;
}

/** The edits of a link that touch a range of the first key; what is inserted at its end only where nothing follows. */
function editsWithin(
	link: Link,
	{ start, end }: Range,
	place: "inner" | "last",
) {
	return link.edits.filter(({ a, aEnd }) =>
		a === aEnd
			? a >= start &&
				(a < end || (place === "last" && a === end && isEndOf(link, a)))
			: a < end && aEnd > start,
	);
}

/** Whether an insertion belongs to nothing that follows it: no other edit of its link begins there. */
function isEndOf({ edits }: Link, at: number): boolean {
	return edits.every(({ a }) => a <= at);
}

/** Code units of `[start, end)` that no edit touches. */
function keptOf(edits: Link["edits"], start: number, end: number): number {
	let kept = end - start;
	for (const { a, aEnd, class: kind } of edits)
		if (kind !== "punctuation")
			kept -= Math.max(0, Math.min(aEnd, end) - Math.max(a, start));
	return Math.max(0, kept);
}

/** The offset in the second key that an offset in the first becomes; within an edit the edit's own beginning or end. */
function imageOf(
	own: Witness,
	paper: Witness,
	link: Link,
	offset: number,
	side: "start" | "end",
): number {
	let a = startOf(own, link.a);
	let b = startOf(paper, link.b);
	for (const edit of link.edits) {
		if (edit.a > offset || (edit.a === offset && side === "start")) break;
		if (offset < edit.aEnd) return side === "start" ? edit.b : edit.bEnd;
		a = edit.aEnd;
		b = edit.bEnd;
	}
	return b + offset - a;
}

/** How many characters of a range both papers print, each in its own form. */
function formsIn(
	own: Witness,
	paper: Witness,
	link: Link,
	{ start, end }: Range,
): number {
	let forms = 0;
	let a = startOf(own, link.a);
	let b = startOf(paper, link.b);
	const count = (to: number) => {
		for (let at = Math.max(a, start); at < Math.min(to, end); at++)
			if (own.printed[at] !== paper.printed[b + at - a]) forms++;
	};
	for (const edit of link.edits) {
		count(edit.a);
		a = edit.aEnd;
		b = edit.bEnd;
	}
	count(startOf(own, link.aEnd));
	return forms;
}
