import { toTarget } from "../text/projection";
import { firstIndex } from "../text/search";
import type { SourceSpan } from "../text/span";
import type { Grain, RowKind } from "./matrix";
import type { Witness } from "./witness";

/** Code units `[from, to)` of a sentence's key. */
export interface RowPart {
	/** Number of the sentence in its article. */
	readonly sentence: number;
	readonly from: number;
	readonly to: number;
}

/** An item of a task list that becomes a row. */
export interface TaskRow {
	readonly ordinal: number;
	/** In the source. */
	readonly spans: readonly SourceSpan[];
}

/** A row before it is compared. */
export interface RowParts {
	readonly kind: RowKind;
	readonly ordinal?: number;
	/** Never empty. */
	readonly parts: readonly RowPart[];
}

/** The rows of an article: its paragraphs and bullets, or given tasks. */
export function rowsOf(own: Witness, grain: Grain): RowParts[] {
	if (grain.rows === "paragraphs") return unitRows(own);
	return grain.tasks.flatMap(({ ordinal, spans }) => {
		const parts = partsUnder(own, spans);
		return parts.length === 0 ? [] : { kind: "task", ordinal, parts };
	});
}

function unitRows({ article, sentences }: Witness): RowParts[] {
	const rows: { kind: RowKind; unit: number; parts: RowPart[] }[] = [];
	for (const [sentence, { unit, key }] of sentences.entries()) {
		const part = { sentence, from: 0, to: key.length };
		const last = rows.at(-1);
		if (last?.unit === unit) last.parts.push(part);
		else {
			const bullet = article.units[unit]?.kind === "bullet";
			rows.push({ kind: bullet ? "bullet" : "paragraph", unit, parts: [part] });
		}
	}
	return rows;
}

/** The parts of an article's sentences that stand under spans of the source. */
function partsUnder(own: Witness, spans: readonly SourceSpan[]): RowPart[] {
	const byUnit = new Map<number, ReturnType<typeof targetsIn>>();
	const parts: RowPart[] = [];
	for (const [sentence, { unit, at }] of own.sentences.entries()) {
		const known = byUnit.get(unit) ?? targetsIn(own, unit, spans);
		byUnit.set(unit, known);
		for (const { start, end } of known) {
			const from = firstFrom(at, start);
			const to = firstFrom(at, end);
			if (from < to) parts.push({ sentence, from, to });
		}
	}
	return parts;
}

function targetsIn(
	{ article }: Witness,
	unit: number,
	spans: readonly SourceSpan[],
) {
	const map = article.units[unit]?.projection.map;
	return map === undefined ? [] : toTarget(map, spans);
}

/** How many offsets of an ascending list lie before one. */
function firstFrom(at: Int32Array, offset: number): number {
	return firstIndex(0, at.length, (index) => (at[index] ?? 0) >= offset);
}
