import { groupUnits } from "./articles";
import { nameKinds } from "./kinds";
import type { Article, Page, Unit } from "./page";
import { readingOrder } from "./reading";
import { joinLines } from "./unit-text";
import { type RawUnit, readUnits } from "./units";

/** Undoes the layout of a page of text: lines to units, units to articles. Never throws on text. */
export function layOut(text: string): Page {
	const { units: raw } = readUnits(text);
	if (raw.length === 0) return { articles: [], problems: [] };
	const projections = raw.map((unit) =>
		joinLines(text, unit.lines, styleOf(unit)),
	);
	const placed = nameKinds(
		raw,
		projections.map((projection) => projection.text),
	);
	const article = groupUnits(placed);
	const articles: Unit[][] = [];
	for (const [index, projection] of projections.entries()) {
		const number = article[index] ?? 0;
		articles[number] ??= [];
		articles[number]?.push({
			kind: placed[index]?.kind ?? "other",
			projection,
		});
	}
	return {
		articles: articles.map(
			(units): Article => ({ units, reading: readingOrder(units) }),
		),
		problems: [],
	};
}

function styleOf(unit: RawUnit) {
	if (unit.kind === "table" || unit.kind === "verse") return "printed";
	return unit.kind === "heading" ? "heading" : "text";
}
