import type { Article } from "../layout/page";
import type { Fold } from "../script/script";
import { atOnce } from "../steps";
import type { SourceSpan } from "../text/span";
import { unitSpan } from "../text/span";
import type { Sentence } from "./compared";
import { type Edit, type EditTools, quoteEdit } from "./edits";
import { type Link, linking } from "./links";
import { quoteUnits, stretchOf } from "./stretch";
import { witnessOf } from "./witness";

/** What became of a part of the first article in the second. */
export type Change = "same" | "edited" | "cut" | "added" | "moved";

/** A paragraph or bullet, or those of its sentences that a pair is about. */
export interface UnitRef {
	/** Index into the units of the article. */
	readonly unit: number;
	readonly spans: readonly SourceSpan[];
	/** As printed, layout undone. */
	readonly text: string;
}

/** Parts of two articles that belong together. Papers merge and split paragraphs, so either side may hold several. */
export interface Pair {
	readonly change: Change;
	/** Empty where the second article added something. */
	readonly a: readonly UnitRef[];
	/** Empty where the second article cut something. */
	readonly b: readonly UnitRef[];
	readonly edits: readonly Edit[];
}

/** What articles are compared with. */
export interface CompareTools extends EditTools {
	readonly fold: Fold;
}

/**
 * Compares the paragraphs and bullets of two articles, in the first one's order, then what the second one added. Every
 * sentence of either is in exactly one pair. Script, variants of characters, the style of quotation marks, blanks and
 * the division into paragraphs make no edit.
 */
export function compareArticles(
	a: Article,
	b: Article,
	tools: CompareTools,
): Pair[] {
	return atOnce(comparing(a, b, tools));
}

/** The same in steps. */
export function* comparing(
	a: Article,
	b: Article,
	{ fold, names, ...tools }: CompareTools,
): Generator<undefined, Pair[]> {
	const own = witnessOf(a, fold, names?.a);
	const other = witnessOf(b, fold, names?.b);
	const { sentences: left } = own;
	const { sentences: right } = other;
	const links = yield* linking(own, other, tools);
	const found: { readonly at: number; readonly pair: Pair }[] = [];
	const add = (group: readonly Link[], change?: "moved") => {
		const edits = group.flatMap((link) =>
			link.edits.map((edit) => quoteEdit(edit, own.whole, other.whole)),
		);
		const aNumbers = group.flatMap((each) => numbers(each.a, each.aEnd));
		const bNumbers = group.flatMap((each) => numbers(each.b, each.bEnd));
		found.push({
			at: group[0]?.a ?? 0,
			pair: {
				change: change ?? (edits.length === 0 ? "same" : "edited"),
				a: refsOf(a, left, aNumbers),
				b: refsOf(b, right, bNumbers),
				edits,
			},
		});
	};
	const inOrder = links.filter(({ order }) => order === "kept");
	const moved = links.filter(({ order }) => order === "moved");
	for (const group of byParagraph(inOrder, left, right, "gaps")) add(group);
	for (const group of byParagraph(moved, left, right, "no gaps"))
		add(group, "moved");
	const kept = new Set(links.flatMap((link) => numbers(link.a, link.aEnd)));
	const reached = new Set(links.flatMap((link) => numbers(link.b, link.bEnd)));
	for (const run of runsWithout(left, kept))
		found.push({
			at: run[0] ?? 0,
			pair: {
				change: "cut",
				a: refsOf(a, left, run),
				b: [],
				edits: attributions(a, left, run).map(({ text, spans }) => ({
					class: "attribution",
					a: text,
					b: "",
					aSpans: spans,
					bSpans: [],
				})),
			},
		});
	const added = runsWithout(right, reached).map(
		(run): Pair => ({
			change: "added",
			a: [],
			b: refsOf(b, right, run),
			edits: attributions(b, right, run).map(({ text, spans }) => ({
				class: "attribution",
				a: "",
				b: text,
				aSpans: [],
				bSpans: spans,
			})),
		}),
	);
	found.sort((x, y) => x.at - y.at);
	return [...found.map(({ pair }) => pair), ...added];
}

/** Splits matches where both articles begin another paragraph, or, without gaps, also where one leaves a sentence out. */
function byParagraph(
	matches: readonly Link[],
	left: readonly Sentence[],
	right: readonly Sentence[],
	style: "gaps" | "no gaps",
): Link[][] {
	const groups: Link[][] = [];
	let last: Link | undefined;
	for (const match of matches) {
		const joins =
			last !== undefined &&
			(left[last.aEnd - 1]?.paragraph === left[match.a]?.paragraph ||
				right[last.bEnd - 1]?.paragraph === right[match.b]?.paragraph) &&
			(style === "gaps" || (last.aEnd === match.a && last.bEnd === match.b));
		if (joins) groups.at(-1)?.push(match);
		else groups.push([match]);
		last = match;
	}
	return groups;
}

/** Runs of sentences of one paragraph that are not among `taken`, by number. */
function runsWithout(
	sentences: readonly Sentence[],
	taken: ReadonlySet<number>,
): number[][] {
	const runs: number[][] = [];
	for (const [index, { unit }] of sentences.entries()) {
		if (taken.has(index)) continue;
		const run = runs.at(-1);
		if (run?.at(-1) === index - 1 && sentences[index - 1]?.unit === unit)
			run.push(index);
		else runs.push([index]);
	}
	return runs;
}

/** The units that sentences make up: whole where all their sentences are there, else the sentences that are. */
function refsOf(
	article: Article,
	sentences: readonly Sentence[],
	wanted: readonly number[],
): UnitRef[] {
	const refs: UnitRef[] = [];
	for (let from = 0; from < wanted.length; ) {
		const first = wanted[from] ?? 0;
		const unit = sentences[first]?.unit ?? 0;
		let to = from + 1;
		while (
			wanted[to] === first + to - from &&
			sentences[first + to - from]?.unit === unit
		)
			to++;
		const last = first + to - from - 1;
		const whole =
			sentences[first - 1]?.unit !== unit && sentences[last + 1]?.unit !== unit;
		const length = article.units[unit]?.projection.text.length ?? 0;
		const span = whole
			? unitSpan(0, length)
			: unitSpan(
					sentences[first]?.span.start ?? 0,
					sentences[last]?.span.end ?? length,
				);
		refs.push({ unit, ...quoteUnits(article, [{ unit, span }]) });
		from = to;
	}
	return refs;
}

/** Who is named as the source where sentences that only one article has begin with it. */
function attributions(
	article: Article,
	sentences: readonly Sentence[],
	run: readonly number[],
) {
	return run.flatMap((index) => {
		const sentence = sentences[index];
		return sentence === undefined || sentence.attribution === 0
			? []
			: stretchOf(article, [sentence]).quote(0, sentence.attribution);
	});
}

function numbers(from: number, to: number): number[] {
	return Array.from({ length: to - from }, (_, index) => from + index);
}
