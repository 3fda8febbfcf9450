import type { Placed } from "./articles";
import type { UnitKind } from "./page";
import type { RawUnit } from "./units";

/** Names the kind of every unit, as far as the unit and its neighbours show it, with what grouping needs. */
export function nameKinds(
	raw: readonly RawUnit[],
	texts: readonly string[],
): Placed[] {
	return raw.map((unit, index): Placed => {
		const line = unit.lines[0];
		return {
			kind: kindOf(unit),
			text: texts[index] ?? "",
			blanks: line?.blanks ?? 0,
			spaced: line?.spaced ?? false,
			halved: line?.halved ?? false,
		};
	});
}

function kindOf({ kind, lines }: RawUnit): UnitKind {
	const mark = lines[0]?.mark;
	if (mark !== undefined && mark !== "captionSign") return mark;
	switch (kind) {
		case "heading":
			return "headline";
		case "text":
			return "paragraph";
		case "line":
			return "other";
		default:
			return kind;
	}
}
