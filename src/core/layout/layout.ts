import { ProjectionBuilder } from "../text/projection";
import type { SourceSpan, UnitSpan } from "../text/span";
import type { Page, Unit } from "./page";

/** Undoes the layout of a page of text. Never throws on text. */
export function layOut(text: string): Page {
	const units: Unit[] = [];
	let start = 0;
	for (const line of text.split("\n")) {
		if (line.trim() !== "")
			units.push({
				kind: "paragraph",
				projection: new ProjectionBuilder<SourceSpan, UnitSpan>(text)
					.copy(start, start + line.length)
					.build(),
			});
		start += line.length + 1;
	}
	return {
		articles: [{ units, reading: units.map((_, index) => index) }],
		problems: [],
	};
}
