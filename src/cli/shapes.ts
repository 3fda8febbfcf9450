import { type Entity, type Mention, nameOf } from "../core/entities/mention";
import { type Article, inReadingOrder, type Unit } from "../core/layout/page";
import { describe, type Problem } from "../core/problem";
import type { Pair } from "../core/reports/compare";
import type { Edit } from "../core/reports/edits";
import type { Report, ReportVersion } from "../core/reports/find";
import type { Cell, Matrix } from "../core/reports/matrix";
import type { PassimCluster } from "../core/reports/passim-clusters";
import type { Quotation } from "../core/reports/stretch";
import type { DoubtfulPlace } from "../core/script/doubt";
import type { TaskItem, TaskList } from "../core/tasks/list";
import { sourceSpans } from "../core/text/projection";
import type { SourceSpan } from "../core/text/span";

// The printed JSON: pairs for spans, null where core has undefined and the contract wants the key.

export function spansShape(spans: readonly SourceSpan[]): [number, number][] {
	return spans.map(({ start, end }) => [start, end]);
}

export function* articleShapes(
	articles: Iterable<Article>,
): Generator<{ units: Iterable<unknown> }> {
	for (const article of articles) yield { units: unitShapes(article) };
}

function* unitShapes(article: Article) {
	for (const unit of inReadingOrder(article)) yield unitShape(unit);
}

function unitShape({ kind, projection }: Unit) {
	return {
		kind,
		text: projection.text,
		spans: spansShape(sourceSpans(projection)),
	};
}

/** Mentions with the canonical names of their entities. */
export function* mentionShapes(
	mentions: readonly Mention[],
	entities: readonly Entity[],
) {
	const names = new Map(entities.map(({ id, name }) => [id, name]));
	for (const mention of mentions) {
		const { type, text, spans, entity, confidence, basis, article } = mention;
		yield {
			type,
			text,
			spans: spansShape(spans),
			entity,
			name: names.get(entity) ?? nameOf(entity),
			confidence,
			basis,
			article,
		};
	}
}

export function placeShape({ spans, text, candidates, doubt }: DoubtfulPlace) {
	return { spans: spansShape(spans), text, candidates, doubt };
}

export function listShape({ article, announced, items, problems }: TaskList) {
	return {
		article,
		announced: announced ?? null,
		items: items.map(itemShape),
		problems: problems.map(problemShape),
	};
}

interface ItemShape {
	readonly ordinal: number;
	readonly marker: string | null;
	readonly spans: readonly [number, number][];
	readonly text: string;
	readonly items?: readonly ItemShape[];
}

function itemShape({
	ordinal,
	marker,
	spans,
	text,
	items,
}: TaskItem): ItemShape {
	return {
		ordinal,
		marker: marker ?? null,
		spans: spansShape(spans),
		text,
		...(items === undefined ? {} : { items: items.map(itemShape) }),
	};
}

function problemShape(problem: Problem) {
	return {
		kind: problem.kind,
		message: describe(problem),
		spans: spansShape(problem.spans),
	};
}

export function reportShape({ title, versions, derived }: Report) {
	return {
		title,
		versions: versions.map(versionShape),
		derived: derived.map(versionShape),
	};
}

function versionShape(version: ReportVersion) {
	const { file, article, title, paragraphs } = version;
	return {
		file,
		article,
		title,
		paragraphs,
		coverage: rounded(version.coverage),
		own: rounded(version.own),
		date: version.date ?? null,
	};
}

/** A cluster of passim in the shape of a report. */
export function clusterShape({ title, cluster, versions }: PassimCluster) {
	return {
		title,
		cluster,
		versions: versions.map((version) => ({
			...versionShape(version),
			begin: version.begin,
			end: version.end,
			spans: spansShape(version.spans),
		})),
		derived: [],
	};
}

export function pairShape({ change, a, b, edits }: Pair) {
	return {
		change,
		a: a.map(refShape),
		b: b.map(refShape),
		edits: edits.map(editShape),
	};
}

export function matrixShape(
	title: string,
	papers: readonly ReportVersion[],
	{ base, rows }: Matrix,
) {
	return {
		title,
		base,
		papers: papers.map(versionShape),
		rows: rows.map((row) => ({
			kind: row.kind,
			paper: row.paper,
			ordinal: row.ordinal ?? null,
			text: row.text,
			spans: spansShape(row.spans),
			printedBy: row.printedBy,
			cells: row.cells.map((cell) =>
				cell === undefined ? null : cellShape(cell),
			),
		})),
	};
}

function cellShape(cell: Cell) {
	const { change, share, printed, leftOut, moved, edits, forms } = cell;
	return {
		change,
		share: rounded(share),
		text: printed?.text ?? null,
		spans: spansShape(printed?.spans ?? []),
		leftOut: leftOut.map(refShape),
		moved: moved.map(refShape),
		edits: edits.map(editShape),
		forms,
	};
}

function editShape(edit: Edit) {
	return {
		class: edit.class,
		...(edit.also === undefined ? {} : { also: edit.also }),
		a: edit.a,
		b: edit.b,
		aSpans: spansShape(edit.aSpans),
		bSpans: spansShape(edit.bSpans),
	};
}

function refShape({ spans, text }: Quotation) {
	return { spans: spansShape(spans), text };
}

/** Shares with four digits: more say nothing. */
function rounded(share: number): number {
	return Math.round(share * 10_000) / 10_000;
}
