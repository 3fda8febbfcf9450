import { movedBy, type Projection } from "../text/projection";
import type { SourceSpan, UnitSpan } from "../text/span";
import { groupUnits } from "./articles";
import { nameHeads, nameKinds } from "./kinds";
import type { Article, Unit } from "./page";
import { isBody, type Placed } from "./placed";
import { readingOrder } from "./reading";
import type { Edges } from "./sheets";
import { joinLines } from "./unit-text";
import { type RawUnit, readUnits } from "./units";

/** What one sheet holds of an article. */
export interface Part {
	/** Its units in page order, as grouping sees them. */
	readonly placed: readonly Placed[];
	/** The article where this is all of it. */
	readonly article: Article;
}

/** A sheet with its layout undone; a pure function of its text and its edges. */
export interface SheetReading {
	/** In the order of their first units. */
	readonly parts: readonly Part[];
	/** Whether its first unit is running text, which an article before it may go on with. */
	readonly goesOn: boolean;
	/** The place of the part that its last unit belongs to, where that is running text. */
	readonly open: number | undefined;
}

/** Reads the text of a sheet: lines to units, units to articles. Offsets are those of the sheet. Never throws on text. */
export function readSheet(text: string, edges: Edges): SheetReading {
	const { units: raw } = readUnits(text);
	const projections = raw.map((unit) =>
		joinLines(text, unit.lines, styleOf(unit)),
	);
	const placed = nameKinds(
		raw,
		projections.map((projection) => projection.text),
	);
	const article = groupUnits(placed, edges);
	const members: number[][] = [];
	for (const [index, number] of article.entries()) {
		members[number] ??= [];
		members[number].push(index);
	}
	const parts = members.map((own): Part => {
		const units = own.map((index) => placed[index] as Placed);
		const unnamed = own.map((index): Unit => {
			const { kind } = placed[index] as Placed;
			return { kind, projection: projections[index] as UnitProjection };
		});
		return { placed: units, article: named(units, unnamed) };
	});
	const first = placed[0];
	const last = placed.at(-1);
	return {
		parts,
		goesOn: first !== undefined && isBody(first),
		open: last !== undefined && isBody(last) ? article.at(-1) : undefined,
	};
}

/** The same reading where the sheet begins `by` units further on in the text. */
export function movedReading(reading: SheetReading, by: number): SheetReading {
	if (by === 0) return reading;
	const parts = reading.parts.map(({ placed, article }): Part => {
		const units = article.units.map(({ kind, projection }) => ({
			kind,
			projection: movedBy(projection, by),
		}));
		return { placed, article: { units, reading: article.reading } };
	});
	return { ...reading, parts };
}

type UnitProjection = Projection<SourceSpan, UnitSpan>;

/** The article that parts make together, in their order. */
export function articleOf(parts: readonly Part[]): Article {
	const [only] = parts;
	if (parts.length === 1 && only !== undefined) return only.article;
	const placed: Placed[] = [];
	const units: Unit[] = [];
	for (const part of parts) {
		for (const each of part.placed) placed.push(each);
		for (const each of part.article.units) units.push(each);
	}
	return named(placed, units);
}

/** The article of some units, with its headings named. Only headings may be called otherwise than they are. */
function named(placed: readonly Placed[], units: Unit[]): Article {
	for (const [at, kind] of nameHeads(placed)) {
		const unit = units[at];
		if (unit !== undefined && unit.kind !== kind)
			units[at] = { kind, projection: unit.projection };
	}
	return { units, reading: readingOrder(units) };
}

function styleOf(unit: RawUnit) {
	if (unit.kind === "table" || unit.kind === "verse") return "printed";
	return unit.kind === "heading" ? "heading" : "text";
}
