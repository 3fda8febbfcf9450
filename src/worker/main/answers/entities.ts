import type { CorpusText } from "../../../core/corpus";
import { type EntityId, nameOf } from "../../../core/entities/mention";
import type { Segmenter } from "../../../core/entities/segmenter";
import { type Row, type Table, tableRows } from "../../../core/entities/table";
import type { Calendar } from "../../../core/entities/values/calendar";
import { timesOf } from "../../../core/entities/values/page-times";
import { quantityValue } from "../../../core/entities/values/quantity";
import { timeValue } from "../../../core/entities/values/time";
import type { TimeValue } from "../../../core/entities/values/time-values";
import { daysOf } from "../../../core/entities/values/today";
import { keywords } from "../../../core/keywords";
import type { Unit } from "../../../core/layout/page";
import type { Converter } from "../../../core/script/convert";
import type { Fold } from "../../../core/script/script";
import { csvOf } from "../../../engines/csv";
import type { Card } from "../../protocol";
import type { Answers, Parts } from "../answers";
import { drive } from "../steps";

/** How many texts a card names. */
const TEXTS = 9;
/** How many keywords an article has. */
const KEYWORDS = 8;
/** How many entities a search finds at most. */
const FOUND = 200;

/** What is asked about names. */
export function entityAnswers({
	mirror,
	folder,
	engines,
}: Parts): Pick<
	Answers,
	| "card"
	| "companions"
	| "entities"
	| "entity"
	| "keywords"
	| "mentions"
	| "search"
	| "table"
> {
	const { corpus } = folder;
	return {
		async card({ uri, id, text, article, start }, token) {
			const page = corpus.get(uri);
			const entity = page?.analysis.entities.find((each) => each.id === id);
			const { fold } = await engines.load();
			const { converter, pinyinOf } = await engines.forms();
			if (token.isCancellationRequested) return undefined;
			const name = entity?.name ?? nameOf(id);
			const type = entity?.type ?? "person";
			const isValue = type === "time" || type === "quantity";
			// Decoded: else a date in the name stands behind the digits of 报, %E6%8A%A5.
			const file = decodeURIComponent(uri);
			const days = page === undefined ? [] : daysOf(page.analysis, file);
			const today = days[article] ?? {};
			const time =
				type === "time"
					? (timeAt(page, id, start, days) ?? timeValue(name, today))
					: undefined;
			const quantity = type === "quantity" ? quantityValue(name) : undefined;
			const converted = isValue ? name : otherForm(text, name, page, converter);
			const card: Card = {
				...(converted !== text && { other: converted }),
				...(!isValue && { pinyin: pinyinOf(name, type) }),
				positions: positionsIn(page, entity?.positions ?? [], fold),
				...(time !== undefined && { time }),
				...(quantity !== undefined && { quantity }),
				today,
				named: corpus.textsNaming(id, TEXTS),
			};
			return folder.counted(card);
		},
		async companions({ id }) {
			return folder.counted(corpus.companionsOf(id));
		},
		async entities() {
			return folder.counted(corpus.entities());
		},
		async entity({ id }) {
			return folder.counted(corpus.entity(id));
		},
		async keywords({ article, ...document }, token) {
			const text = mirror.text(document);
			if (text === undefined) return undefined;
			const analysis = await folder.analyse(document.uri, text, token);
			const units = analysis?.articles[article]?.units;
			if (units === undefined || token.isCancellationRequested)
				return undefined;
			const { fold, segmenter } = await engines.load();
			return { words: keywordsOf(units, fold, segmenter) };
		},
		async mentions({ id }) {
			return folder.counted(corpus.mentionsOf(id));
		},
		async search({ query }) {
			const { fold } = await engines.load();
			return folder.counted(corpus.search(query, fold, FOUND));
		},
		async table({ table, format, uri, root }, token) {
			const texts = corpus
				.all()
				.filter(({ file }) => uri === undefined || file === uri);
			const rows = await drive(rowsOf(table, texts, root), token);
			if (rows === undefined) return undefined;
			return folder.counted(
				format === "json"
					? `${JSON.stringify(rows, undefined, "\t")}\n`
					: csvOf(table, rows, "spreadsheet"),
			);
		},
	};
}

/** A name in the other script than it is printed in. */
function otherForm(
	text: string,
	name: string,
	page: CorpusText | undefined,
	converter: Converter,
): string {
	if (text.replace(/\s/gu, "") !== name) return name;
	const { region } = page?.analysis.script ?? {};
	const to = region === undefined || region === "cn" ? "t" : region;
	return converter.convert(name, { from: "cn", to }).text;
}

/** What a time that begins at an offset of a page comes to. */
function timeAt(
	page: CorpusText | undefined,
	id: EntityId,
	start: number,
	days: readonly Calendar[],
): TimeValue | undefined {
	if (page === undefined) return undefined;
	const { mentions } = page.analysis;
	const mention = mentions.find(
		({ entity, spans }) => entity === id && spans[0]?.start === start,
	);
	if (mention === undefined) return undefined;
	const { article, unit } = mention;
	const beside = mentions.filter(
		(each) => each.article === article && each.unit === unit,
	);
	return timesOf(page.analysis, days, beside).get(mention);
}

/** The keywords of an article, each as it is first printed. */
function keywordsOf(
	units: readonly Unit[],
	fold: Fold,
	segmenter: Segmenter,
): string[] {
	const printed = new Map<string, string>();
	const words = units.flatMap(({ projection: { text } }) => {
		const folded = fold(text);
		return segmenter.tag(folded).map(({ start, end, tag }) => {
			const word = folded.slice(start, end);
			if (!printed.has(word)) printed.set(word, text.slice(start, end));
			return { word, tag };
		});
	});
	return keywords(words, KEYWORDS).map(({ word }) => printed.get(word) ?? word);
}

/** The rows of several texts; it yields after each. */
function* rowsOf(
	table: Table,
	texts: readonly CorpusText[],
	root: string,
): Generator<undefined, Row[]> {
	const rows: Row[] = [];
	for (const text of texts) {
		const { file } = text;
		const name = file.startsWith(`${root}/`)
			? decodeURIComponent(file.slice(root.length + 1))
			: file;
		for (const row of tableRows(table, text, name)) rows.push(row);
		yield;
	}
	return rows;
}

/** Positions, which are known in Simplified, as a text prints them; one that it prints in parts stays as it is. */
function positionsIn(
	page: CorpusText | undefined,
	positions: readonly string[],
	fold: Fold,
): readonly string[] {
	if (page === undefined || positions.length === 0) return positions;
	const units = page.analysis.articles.flatMap((article) =>
		article.units.map(({ projection: { text } }) => ({
			text,
			folded: fold(text),
		})),
	);
	return positions.map((position) => {
		for (const { text, folded } of units) {
			const at = folded.indexOf(position);
			if (at >= 0) return text.slice(at, at + position.length);
		}
		return position;
	});
}
