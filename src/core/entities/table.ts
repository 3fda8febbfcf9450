import type { CorpusText } from "../corpus";
import { titleOf } from "../layout/page";
import { LineIndex } from "../text/position";
import { hull } from "../text/span";
import { type Tier, tierOf } from "./tier";
import { timesOf } from "./values/page-times";
import { quantityText, quantityValue } from "./values/quantity";
import { timeText } from "./values/time";
import { daysOf } from "./values/today";

/** What the rows of a table are. */
export const TABLES = ["entities", "mentions"] as const;
/** One of them. */
export type Table = (typeof TABLES)[number];

/** A table as records with the same keys in the same order; numbers as numbers. */
export type Row = Readonly<Record<string, string | number>>;

/** The columns of each table. */
export const COLUMNS = {
	entities: ["file", "type", "name", "printed", "mentions", "positions", "id"],
	mentions: [
		"file",
		"article",
		"type",
		"text",
		"name",
		"value",
		"line",
		"column",
		"start",
		"end",
		"confidence",
		"tier",
		"basis",
		"id",
	],
} as const satisfies Readonly<Record<Table, readonly string[]>>;

/**
 * The rows of one text: an entity with how often it is mentioned, or a mention with its place. Lines and columns count from
 * 1, `start` and `end` are UTF-16 offsets of the first and behind the last character; `value` is the date of a time and the
 * number of a quantity.
 * @param file what the column of that name says.
 */
export function* tableRows(
	table: Table,
	{ text, analysis }: Pick<CorpusText, "text" | "analysis">,
	file: string,
): Generator<Row> {
	const { mentions, entities, articles } = analysis;
	if (table === "entities") {
		for (const { id, type, name, positions, mentions: named } of entities)
			yield {
				file,
				type,
				name,
				printed: mentions[named[0] ?? mentions.length]?.text ?? name,
				mentions: named.length,
				positions: positions.join("、"),
				id,
			};
		return;
	}
	const lines = new LineIndex(text);
	const names = new Map(entities.map(({ id, name }) => [id, name]));
	const titles = articles.map(titleOf);
	const times = timesOf(analysis, daysOf(analysis, file));
	for (const mention of mentions) {
		const { type, entity, confidence, basis, article } = mention;
		const name = names.get(entity) ?? mention.text;
		const span = hull(mention.spans);
		if (span === undefined) continue;
		const { line, character } = lines.positionAt(span.start);
		const tier: Tier = tierOf(confidence);
		const time = times.get(mention);
		const quantity = type === "quantity" ? quantityValue(name) : undefined;
		yield {
			file,
			article: titles[article] ?? "",
			type,
			text: mention.text,
			name,
			value: time ? timeText(time) : quantity ? quantityText(quantity) : "",
			line: line + 1,
			column: character + 1,
			start: span.start,
			end: span.end,
			confidence,
			tier,
			basis,
			id: entity,
		};
	}
}
