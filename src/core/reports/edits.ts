import type { Segmenter } from "../entities/segmenter";
import { overlaps, type SourceSpan } from "../text/span";
import { namesSource } from "./attribution";
import type { Differ, DiffStep } from "./differ";
import type { Stretch } from "./stretch";
import { type KeyEdit, NUMBER, tidy } from "./tidy";

/** What an edit changes: who the source is, a number or date, a name, the wording, or signs only. */
export const EDIT_CLASSES = [
	"attribution",
	"figure",
	"name",
	"wording",
	"punctuation",
] as const;
/** One of them. */
export type EditClass = (typeof EDIT_CLASSES)[number];

/** A difference within a sentence that two articles share. */
export interface Edit {
	readonly class: EditClass;
	/** What else it changes: a figure within reworded words is still said. */
	readonly also?: readonly EditClass[];
	/** What the first article prints, layout undone; empty where only the second one has words. */
	readonly a: string;
	readonly b: string;
	/** Where that stands in the first article's source; one empty span at the place where `a` is empty. */
	readonly aSpans: readonly SourceSpan[];
	readonly bSpans: readonly SourceSpan[];
}

/** What edits are found and named with. */
export interface EditTools {
	readonly differ: Differ;
	/** Where words end; without it edits may begin within one. */
	readonly words?: Segmenter;
	/** Names in the source of either article. */
	readonly names?: {
		readonly a: readonly SourceSpan[];
		readonly b: readonly SourceSpan[];
	};
}

/** An edit by its place in two keys, named. */
export interface NamedEdit extends KeyEdit {
	readonly class: EditClass;
	/** What else it changes. */
	readonly also?: readonly EditClass[];
}

/** What an edit changes as both articles print it. */
export function quoteEdit(edit: NamedEdit, a: Stretch, b: Stretch): Edit {
	const first = a.quote(edit.a, edit.aEnd);
	const second = b.quote(edit.b, edit.bEnd);
	return {
		class: edit.class,
		...(edit.also !== undefined && { also: edit.also }),
		a: first.text,
		b: second.text,
		aSpans: first.spans,
		bSpans: second.spans,
	};
}

/**
 * The edits that make the words of one stretch those of another, by their places in the keys of both, in order. An
 * attribution at the beginning is one edit.
 */
export function namedEdits(
	a: Stretch,
	b: Stretch,
	tools: EditTools,
): NamedEdit[] {
	if (a.key === b.key) return [];
	const { attribution: aStart } = a;
	const { attribution: bStart } = b;
	const raw = differences(
		a.key.slice(aStart),
		b.key.slice(bStart),
		tools.differ,
	);
	const shifted = raw.map((edit) => ({
		a: edit.a + aStart,
		aEnd: edit.aEnd + aStart,
		b: edit.b + bStart,
		bEnd: edit.bEnd + bStart,
	}));
	const origin = { a: aStart, b: bStart };
	const edits = tidy(shifted, a.key, b.key, origin, tools.words).map(
		(edit): NamedEdit => nameEdit(edit, a, b, tools),
	);
	const first = a.key.slice(0, aStart);
	const second = b.key.slice(0, bStart);
	if (first === second) return edits;
	// A dateline that gives way to one without a date is another source; one with another date is another day.
	const dated = /\d/u.test(first) && /\d/u.test(second);
	return [
		{
			class: "attribution",
			...(dated &&
				changesFigure(first, second) && { also: ["figure"] as const }),
			a: 0,
			aEnd: aStart,
			b: 0,
			bEnd: bStart,
		},
		...edits,
	];
}

function nameEdit(
	edit: KeyEdit,
	a: Stretch,
	b: Stretch,
	{ names }: EditTools,
): NamedEdit {
	const first = a.key.slice(edit.a, edit.aEnd);
	const second = b.key.slice(edit.b, edit.bEnd);
	const named =
		touches(a.quote(edit.a, edit.aEnd).spans, names?.a) ||
		touches(b.quote(edit.b, edit.bEnd).spans, names?.b);
	const kind = classOfEdit(first, second, named ? "name" : "wording");
	return kind !== "figure" && changesFigure(first, second)
		? { ...edit, class: kind, also: ["figure"] }
		: { ...edit, class: kind };
}

/** Numbers as news writes them; a single Han numeral is too often part of a word (统一, 进一步). */
const NUMBERS = new RegExp(
	`${NUMBER}|百分之[〇零一二三四五六七八九十百点]+|[〇零一二三四五六七八九十百千万亿两]{2,}`,
	"gu",
);

/** Whether words that give way to others have other numbers. What is only cut or only added changes none. */
function changesFigure(first: string, second: string): boolean {
	if (first === "" || second === "") return false;
	const numbers = (key: string) => (key.match(NUMBERS) ?? []).sort().join(" ");
	return numbers(first) !== numbers(second);
}

/** The differ's steps as places in both keys. */
function differences(a: string, b: string, differ: Differ): KeyEdit[] {
	if (a === b) return [];
	const edits: KeyEdit[] = [];
	let i = 0;
	let j = 0;
	let open: KeyEdit | undefined;
	for (const { op, text } of stepsBetween(a, b, differ)) {
		if (text === "") continue;
		if (op === "equal") {
			if (open !== undefined) edits.push(open);
			open = undefined;
			i += text.length;
			j += text.length;
			continue;
		}
		open ??= { a: i, aEnd: i, b: j, bEnd: j };
		if (op === "delete") i += text.length;
		else j += text.length;
		open = { ...open, aEnd: i, bEnd: j };
	}
	if (open !== undefined) edits.push(open);
	return edits;
}

/** Keys whose lengths multiply to more than this are compared at their ends only. Such a text has no sentences. */
const MOST_STEPS = 5_000 ** 2;

function stepsBetween(
	a: string,
	b: string,
	differ: Differ,
): readonly DiffStep[] {
	if (a.length * b.length <= MOST_STEPS) return differ(a, b);
	const limit = Math.min(a.length, b.length);
	let head = 0;
	while (head < limit && a[head] === b[head]) head++;
	let tail = 0;
	while (tail < limit - head && a.at(-1 - tail) === b.at(-1 - tail)) tail++;
	return [
		{ op: "equal", text: a.slice(0, head) },
		{ op: "delete", text: a.slice(head, a.length - tail) },
		{ op: "insert", text: b.slice(head, b.length - tail) },
	];
}

const SIGNS = /^[\p{P}\p{S}]*$/u;
const NUMERAL = /[\d〇零一二三四五六七八九十百千万亿两]/u;
const FIGURE =
	/^(?:[\d〇零一二三四五六七八九十百千万亿两半.,:%‰+~/-]|[第年月日号时点分秒届次个多余约近元]|昨[日天]|今[日天年]|明[日天年]|去年|前年|当[日天]|[上下本]周|日前|近日)*$/u;

/** The class of an edit by its words; `other` where they are neither source, signs nor figures. */
function classOfEdit(a: string, b: string, other: EditClass): EditClass {
	if (SIGNS.test(a) && SIGNS.test(b)) return "punctuation";
	if (namesSource(a) || namesSource(b)) return "attribution";
	if (FIGURE.test(a) && FIGURE.test(b) && (NUMERAL.test(a) || NUMERAL.test(b)))
		return "figure";
	return other;
}

function touches(
	spans: readonly SourceSpan[],
	names: readonly SourceSpan[] = [],
): boolean {
	return spans.some((span) => names.some((name) => overlaps(span, name)));
}
