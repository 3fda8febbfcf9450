import type { ReadUnit } from "../analysis";
import { toSource } from "../text/projection";
import { type SourceSpan, unitSpan } from "../text/span";

/** A part of one unit, in its offsets. */
export interface Stretch {
	readonly unit: ReadUnit;
	readonly start: number;
	readonly end: number;
}

/** The text of stretches as printed, layout undone; a blank parts a heading from what stands under it. */
export function printed(stretches: readonly Stretch[]): string {
	let text = "";
	for (const { unit, start, end } of stretches) {
		const part = unit.unit.projection.text.slice(start, end);
		const isOpen = /[\p{L}\p{N}]$/u.test(text) && /^[\p{L}\p{N}]/u.test(part);
		text += isOpen ? ` ${part}` : part;
	}
	return text.trim();
}

/** Stretches in the source, without empty spans. */
export function sourceOf(stretches: readonly Stretch[]): SourceSpan[] {
	return stretches.flatMap(({ unit, start, end }) =>
		toSource(unit.unit.projection.map, [unitSpan(start, end)]).filter(
			(span) => span.start < span.end,
		),
	);
}
