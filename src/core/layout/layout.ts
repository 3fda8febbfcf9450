import { groupUnits } from "./articles";
import { nameHeads, nameKinds } from "./kinds";
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
	const members: number[][] = [];
	for (const [index, number] of article.entries()) {
		members[number] ??= [];
		members[number]?.push(index);
	}
	return {
		articles: members.map((own): Article => {
			const kinds = nameHeads(own.flatMap((index) => placed[index] ?? []));
			const units = own.flatMap((index, at): Unit[] => {
				const projection = projections[index];
				return projection === undefined
					? []
					: [{ kind: kinds[at] ?? "other", projection }];
			});
			return { units, reading: readingOrder(units) };
		}),
		problems: [],
	};
}

function styleOf(unit: RawUnit) {
	if (unit.kind === "table" || unit.kind === "verse") return "printed";
	return unit.kind === "heading" ? "heading" : "text";
}
