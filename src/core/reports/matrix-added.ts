import { align, type Match } from "./align";
import type { Sentence } from "./compared";
import type { EditTools } from "./edits";
import { editsIn, type Link } from "./links";
import type { Cell } from "./matrix";
import { cellOf, type LinkTable } from "./matrix-cell";
import type { Quotation } from "./stretch";
import { startOf, type Witness } from "./witness";

/** What the base has not: sentences of one paragraph of a paper, with what other papers print of them. */
export interface AddedRow extends Quotation {
	/** Number of the base's sentence after which it belongs; -1 before all. */
	readonly after: number;
	/** Index of the first paper that prints it. */
	readonly paper: number;
	/** Its sentences there. */
	readonly sentence: number;
	readonly sentenceEnd: number;
	/** One for each paper; undefined where it has none of it. */
	readonly cells: readonly (Cell | undefined)[];
}

/** An added row while papers are gathered. */
interface Gathered {
	readonly paper: number;
	readonly after: number;
	readonly sentence: number;
	readonly sentenceEnd: number;
	/** By paper the links of the row's sentences. */
	readonly links: Map<number, Map<number, Link>>;
}

/** A sentence that some paper added, with the row it is in. */
interface Pooled {
	readonly sentence: Sentence;
	readonly number: number;
	readonly row: Gathered;
}

/** What papers print beyond the base; what several of them add alike is one row. */
export function addedRows(
	papers: readonly Witness[],
	base: number,
	tables: readonly (LinkTable | undefined)[],
	tools: EditTools,
): AddedRow[] {
	const pool: Pooled[] = [];
	const rows: Gathered[] = [];
	for (const [index, paper] of papers.entries()) {
		const table = tables[index];
		if (index === base || table === undefined) continue;
		const free = freeSentences(paper, table);
		const taken = new Set<number>();
		for (const { row, own, link } of sharedWith(
			papers,
			pool,
			paper,
			free,
			tools,
		)) {
			const links = row.links.get(index) ?? new Map<number, Link>();
			links.set(own, link);
			row.links.set(index, links);
			for (let at = link.b; at < link.bEnd; at++) taken.add(at);
		}
		for (const row of runsOf(paper, free, taken, table)) {
			const gathered = { ...row, paper: index, links: new Map() };
			rows.push(gathered);
			for (let at = row.sentence; at < row.sentenceEnd; at++) {
				const sentence = paper.sentences[at];
				if (sentence !== undefined)
					pool.push({ sentence, number: at, row: gathered });
			}
		}
	}
	return rows.flatMap((row) => shown(row, papers));
}

/** Numbers of the sentences that the base has nothing of. */
function freeSentences(paper: Witness, { links }: LinkTable): number[] {
	const linked = new Set<number>();
	for (const { b, bEnd } of links)
		for (let at = b; at < bEnd; at++) linked.add(at);
	return paper.sentences.map((_, at) => at).filter((at) => !linked.has(at));
}

/** What a paper shares with what others added before it, sentence by sentence. */
function sharedWith(
	papers: readonly Witness[],
	pool: readonly Pooled[],
	paper: Witness,
	free: readonly number[],
	tools: EditTools,
): { readonly row: Gathered; readonly own: number; readonly link: Link }[] {
	if (pool.length === 0 || free.length === 0) return [];
	const { inOrder, moved } = align(
		pool.map(({ sentence }) => sentence),
		free.flatMap((at) => paper.sentences[at] ?? []),
	);
	return [...inOrder, ...moved].flatMap((match) => {
		const first = pool[match.a];
		const last = pool[match.aEnd - 1];
		const b = free[match.b] ?? 0;
		const bEnd = (free[match.bEnd - 1] ?? 0) + 1;
		const length = match.bEnd - match.b;
		const other = first && papers[first.row.paper];
		if (
			other === undefined ||
			first?.row !== last?.row ||
			first === undefined ||
			last === undefined ||
			bEnd - b !== length
		)
			return [];
		const place: Match = {
			...match,
			a: first.number,
			aEnd: last.number + 1,
			b,
			bEnd,
		};
		const edits = editsIn(other, paper, place, tools);
		const link: Link = { ...place, order: "kept", edits };
		return Array.from({ length: place.aEnd - place.a }, (_, at) => ({
			row: first.row,
			own: place.a + at,
			link,
		}));
	});
}

/** Runs of sentences of one paragraph that neither the base nor another paper has. */
function runsOf(
	{ sentences }: Witness,
	free: readonly number[],
	taken: ReadonlySet<number>,
	{ links }: LinkTable,
): Omit<Gathered, "paper" | "links">[] {
	const runs: { after: number; sentence: number; sentenceEnd: number }[] = [];
	const kept = links
		.filter(({ order }) => order === "kept")
		.sort((x, y) => x.b - y.b);
	let next = 0;
	let after = -1;
	for (const at of free) {
		if (taken.has(at)) continue;
		for (; (kept[next]?.b ?? Number.POSITIVE_INFINITY) < at; next++)
			after = (kept[next]?.aEnd ?? 0) - 1;
		const last = runs.at(-1);
		const joins =
			last?.sentenceEnd === at &&
			sentences[at - 1]?.unit === sentences[at]?.unit;
		if (last !== undefined && joins) last.sentenceEnd = at + 1;
		else runs.push({ after, sentence: at, sentenceEnd: at + 1 });
	}
	return runs;
}

function shown(row: Gathered, papers: readonly Witness[]): AddedRow[] {
	const { after, paper, sentence, sentenceEnd, links } = row;
	const own = papers[paper];
	if (own === undefined) return [];
	const quoted = own.whole.quote(
		startOf(own, sentence),
		startOf(own, sentenceEnd),
	);
	const parts = Array.from({ length: sentenceEnd - sentence }, (_, at) => ({
		sentence: sentence + at,
		from: 0,
		to: own.sentences[sentence + at]?.key.length ?? 0,
	}));
	const cells = papers.map((each, index): Cell | undefined => {
		if (index === paper)
			return {
				change: "added",
				share: 1,
				printed: quoted,
				leftOut: [],
				moved: [],
				edits: [],
				forms: 0,
			};
		const found = links.get(index);
		if (found === undefined) return undefined;
		const ofSentence = own.sentences.map((_, at) => found.get(at));
		const cell = cellOf(own, each, parts, { ofSentence });
		return { ...cell, change: "added" };
	});
	return [{ after, paper, sentence, sentenceEnd, ...quoted, cells }];
}
