import type { Analysis } from "./analysis";
import { companionsIn, type Together } from "./companions";
import type { EntityId, EntityType, Mention } from "./entities/mention";
import type { Article, Unit } from "./layout/page";
import {
	findingReports,
	type PrintedArticle,
	type Report,
} from "./reports/find";
import { type PrintedPage, printedPage } from "./reports/printed-page";
import type { ArticleRef } from "./reports/where";
import type { Fold } from "./script/script";
import { part, SharedWork } from "./steps";
import {
	type KeyedList,
	listKeys,
	type TiedLists,
	tieLists,
} from "./tasks/tie";
import { byCodeUnits } from "./text/order";
import { LineIndex, type Position } from "./text/position";
import { toTarget } from "./text/projection";
import { shortened } from "./text/shorten";
import type { SourceSpan, Span } from "./text/span";

/** One text of the folder with what is known of it. */
export interface CorpusText {
	/** Whatever names the file for its owner: a URI in the editor, a path on the command line. */
	readonly file: string;
	/** Of the content. The same file with the same hash is not analysed again. */
	readonly hash: string;
	readonly text: string;
	readonly analysis: Analysis;
}

/** A text of the folder as far as reports need it: its analysis may not be known yet. */
export interface CorpusPage {
	readonly file: string;
	readonly hash: string;
	readonly text: string;
	readonly page: PrintedPage;
}

/** An entity as the folder knows it, with the number of its mentions in every text that names it. */
export interface CorpusEntity {
	readonly id: EntityId;
	readonly type: EntityType;
	/** Canonical, in Simplified. */
	readonly name: string;
	/** The form that the texts print most often; of equally frequent ones the first. */
	readonly printed: string;
	readonly files: readonly { readonly file: string; readonly count: number }[];
	readonly count: number;
}

/** A numbered list of a text of the folder. */
export interface ListRef {
	readonly file: string;
	/** Index of the text's `lists`. */
	readonly list: number;
}

/** A text that names an entity. */
export interface Naming {
	readonly file: string;
	readonly count: number;
	readonly first: Place;
}

/** An entity that is named together with another. */
export interface Companion {
	readonly entity: CorpusEntity;
	/** In how many sentences, and in how many paragraphs and other units, of the folder both are named. */
	readonly sentences: number;
	readonly units: number;
	/** Its first mention beside the other. */
	readonly first: Place;
}

/** One place in a text of the folder, as spans and as an editor's range. */
export interface Place {
	readonly file: string;
	readonly spans: readonly SourceSpan[];
	readonly start: Position;
	readonly end: Position;
	/** The sentence or line the place stands in, layout undone, for lists; at most 80 UTF-16 units. */
	readonly context: string;
	/** Where the place itself is in `context`, if it is a part of it. */
	readonly at?: Span;
}

/**
 * The analysed texts of a folder: what hovers, references, the views and the command line ask. Texts are added, replaced
 * and removed one by one; every answer is computed from the texts that are there and kept until one changes.
 */
export class Corpus {
	private readonly texts = new Map<string, CorpusText>();
	private readonly lines = new Map<string, LineIndex>();
	/** Texts that reports know. One that is analysed, too, has the same hash. */
	private readonly pages = new Map<string, CorpusPage>();
	private readonly listKeys = new WeakMap<Analysis, string[][]>();
	private kept: {
		entities?: ReadonlyMap<EntityId, CorpusEntity>;
		reports?: SharedWork<readonly Report[]>;
		lists?: readonly TiedLists<ListRef>[];
	} = {};

	/** Adds a text, or puts it in the place of an older one of the same file. */
	put(text: CorpusText): void {
		this.texts.set(text.file, text);
		if (this.pages.get(text.file)?.hash !== text.hash)
			this.pages.delete(text.file);
		this.lines.delete(text.file);
		this.kept = {
			...(this.pages.has(text.file) &&
				this.kept.reports !== undefined && { reports: this.kept.reports }),
		};
	}

	/** Adds what reports need of a text, before it is analysed. An analysis of another content of the file goes. */
	putPage(page: CorpusPage): void {
		const { file, hash } = page;
		if (this.texts.get(file)?.hash !== hash) this.texts.delete(file);
		this.pages.set(file, page);
		this.lines.delete(file);
		this.kept = {};
	}

	/** What reports know of a file. */
	page(file: string): CorpusPage | undefined {
		return this.pages.get(file);
	}

	/** The texts that reports know and whose analysis is not there yet. */
	unanalysed(): CorpusPage[] {
		return [...this.pages.values()].filter(({ file }) => !this.texts.has(file));
	}

	/** What reports know of all texts, by the hash of their content. */
	storable(): ReadonlyMap<string, PrintedPage> {
		const pages = [...this.pages.values()];
		return new Map(pages.map(({ hash, page }) => [hash, page]));
	}

	/** Takes a text out; nothing happens where it is unknown. */
	remove(file: string): void {
		const known = [this.texts.delete(file), this.pages.delete(file)];
		if (!known.includes(true)) return;
		this.lines.delete(file);
		this.kept = {};
	}

	get(file: string): CorpusText | undefined {
		return this.texts.get(file);
	}

	/** Whether this very content of a file is already here. */
	has(file: string, hash: string): boolean {
		return this.texts.get(file)?.hash === hash;
	}

	/** All files that are known, analysed or not. */
	files(): string[] {
		return [...new Set([...this.texts.keys(), ...this.pages.keys()])];
	}

	/** All analysed texts by file name, so that no answer depends on the order in which they came. */
	all(): CorpusText[] {
		return [...this.texts.values()].sort((a, b) => byCodeUnits(a.file, b.file));
	}

	/** All entities of the folder, most mentioned first. */
	entities(): readonly CorpusEntity[] {
		return [...this.counted().values()];
	}

	/** What the folder knows of one entity, or undefined where no text names it. */
	entity(id: EntityId): CorpusEntity | undefined {
		return this.counted().get(id);
	}

	/** Every mention of an entity, by file and place. */
	mentionsOf(id: EntityId): Place[] {
		return this.all().flatMap((text) =>
			text.analysis.mentions
				.filter((mention) => mention.entity === id)
				.map((mention) => this.placeOfMention(text, mention)),
		);
	}

	/** How often each text names an entity, most often first, with its first mention there; for the first `limit` texts only. */
	textsNaming(
		id: EntityId,
		limit: number,
	): { readonly total: number; readonly texts: readonly Naming[] } {
		const found: { text: CorpusText; count: number; first: Mention }[] = [];
		for (const text of this.texts.values()) {
			const { entities, mentions } = text.analysis;
			const named = entities.find((entity) => entity.id === id)?.mentions ?? [];
			const first = mentions[named[0] ?? mentions.length];
			if (first !== undefined) found.push({ text, count: named.length, first });
		}
		found.sort(
			(a, b) => b.count - a.count || byCodeUnits(a.text.file, b.text.file),
		);
		const texts = found.slice(0, limit).map(({ text, count, first }) => ({
			file: text.file,
			count,
			first: this.placeOfMention(text, first),
		}));
		return { total: found.length, texts };
	}

	/** Who and what is named together with an entity, most often in one sentence first. */
	companionsOf(id: EntityId): Companion[] {
		const found = new Map<EntityId, Together & { readonly text: CorpusText }>();
		for (const text of this.all())
			for (const [other, here] of companionsIn(text.analysis, id)) {
				const known = found.get(other);
				found.set(
					other,
					known === undefined
						? { ...here, text }
						: {
								...known,
								sentences: known.sentences + here.sentences,
								units: known.units + here.units,
							},
				);
			}
		return [...found]
			.sort(
				([a, x], [b, y]) =>
					y.sentences - x.sentences || y.units - x.units || byCodeUnits(a, b),
			)
			.flatMap(([other, { sentences, units, first, text }]) => {
				const entity = this.entity(other);
				return entity === undefined
					? []
					: [
							{
								entity,
								sentences,
								units,
								first: this.placeOfMention(text, first),
							},
						];
			});
	}

	/**
	 * The entities whose name holds the query, with the place of the first mention of each, most mentioned first. The query and
	 * the names are compared in Simplified, so that either script finds both.
	 */
	search(
		query: string,
		fold: Fold,
		limit: number,
	): { readonly entity: CorpusEntity; readonly first: Place }[] {
		const wanted = fold(query).replace(/\s/gu, "");
		return this.entities()
			.filter(
				({ name, printed }) =>
					name.includes(wanted) || fold(printed).includes(wanted),
			)
			.slice(0, limit)
			.flatMap((entity) => {
				const file = entity.files[0]?.file;
				const text = file === undefined ? undefined : this.texts.get(file);
				const first = text?.analysis.mentions.find(
					(mention) => mention.entity === entity.id,
				);
				return text === undefined || first === undefined
					? []
					: [{ entity, first: this.placeOfMention(text, first) }];
			});
	}

	/** An article with the text it stands in, or undefined where it is not here. */
	article({
		file,
		article,
	}: ArticleRef):
		| { readonly text: CorpusText; readonly article: Article }
		| undefined {
		const text = this.texts.get(file);
		const found = text?.analysis.articles[article];
		return text === undefined || found === undefined
			? undefined
			: { text, article: found };
	}

	/**
	 * The reports that several texts print, in steps, which say how much is done, 0…1. What is found is kept until a text
	 * changes; who asks meanwhile helps to find it.
	 */
	findingReports(fold: Fold): Generator<number, readonly Report[]> {
		this.kept.reports ??= new SharedWork(() => this.findReports(fold));
		return this.kept.reports.doing();
	}

	private *findReports(fold: Fold): Generator<number, readonly Report[]> {
		const unread = this.all().filter(({ file }) => !this.pages.has(file));
		const begun = unread.length === 0 ? 0 : 0.5;
		for (const [index, text] of unread.entries()) {
			const { file, hash, text: content, analysis } = text;
			const { script } = analysis.script;
			const page = printedPage(script, analysis.articles, fold);
			if (this.texts.get(file) === text)
				this.pages.set(file, { file, hash, text: content, page });
			yield begun * ((index + 1) / unread.length);
		}
		const articles: PrintedArticle[] = [];
		for (const { file, page } of this.pages.values())
			for (const print of page.prints) articles.push({ ...print, file });
		return yield* part(findingReports(articles), begun, 1);
	}

	/**
	 * The numbered lists of all texts, those that are forms of one list together, in steps: it yields after every text that
	 * has not been looked at before.
	 */
	*tyingLists(fold: Fold): Generator<undefined, readonly TiedLists<ListRef>[]> {
		const { kept } = this;
		if (kept.lists !== undefined) return kept.lists;
		const lists: KeyedList<ListRef>[] = [];
		for (const { file, analysis } of this.all()) {
			const known = this.listKeys.get(analysis);
			const keys = known ?? listKeys(analysis.lists, fold);
			for (const [list, items] of keys.entries())
				lists.push({ ref: { file, list }, items });
			if (known !== undefined) continue;
			this.listKeys.set(analysis, keys);
			yield;
		}
		kept.lists = tieLists(lists);
		return kept.lists;
	}

	/** Names spans of a text as an editor's range. */
	place(
		file: string,
		spans: readonly SourceSpan[],
		context: string,
	): Place | undefined {
		const first = spans[0];
		const last = spans.at(-1);
		const lines = this.linesOf(file);
		if (first === undefined || last === undefined || lines === undefined)
			return undefined;
		return {
			file,
			spans,
			start: lines.positionAt(first.start),
			end: lines.positionAt(last.end),
			context: shortened(context, 80),
		};
	}

	private placeOfMention(text: CorpusText, mention: Mention): Place {
		const unit = text.analysis.articles[mention.article]?.units[mention.unit];
		const { context, start } =
			unit === undefined
				? { context: mention.text, start: 0 }
				: contextOf(unit, mention.spans);
		const place = this.place(text.file, mention.spans, context);
		if (place === undefined)
			throw new RangeError(`mention without spans in ${text.file}`);
		const end = Math.min(start + mention.text.length, place.context.length);
		return { ...place, at: { start, end } };
	}

	private linesOf(file: string): LineIndex | undefined {
		const known = this.lines.get(file);
		const text = (this.texts.get(file) ?? this.pages.get(file))?.text;
		if (known !== undefined || text === undefined) return known;
		const fresh = new LineIndex(text);
		this.lines.set(file, fresh);
		return fresh;
	}

	private counted(): ReadonlyMap<EntityId, CorpusEntity> {
		this.kept.entities ??= countEntities(this.all());
		return this.kept.entities;
	}
}

function countEntities(
	texts: readonly CorpusText[],
): ReadonlyMap<EntityId, CorpusEntity> {
	const found = new Map<EntityId, { file: string; count: number }[]>();
	const names = new Map<EntityId, { type: EntityType; name: string }>();
	const forms = new Map<EntityId, Map<string, number>>();
	for (const { file, analysis } of texts)
		for (const { id, type, name, mentions } of analysis.entities) {
			names.set(id, { type, name });
			const printed = forms.get(id) ?? new Map<string, number>();
			for (const index of mentions) {
				const form = analysis.mentions[index]?.text ?? name;
				printed.set(form, (printed.get(form) ?? 0) + 1);
			}
			forms.set(id, printed);
			const files = found.get(id) ?? [];
			files.push({ file, count: mentions.length });
			found.set(id, files);
		}
	const entities: CorpusEntity[] = [];
	for (const [id, files] of found) {
		const known = names.get(id);
		if (known === undefined) continue;
		const count = files.reduce((sum, each) => sum + each.count, 0);
		const printed = mostFrequent(forms.get(id)) ?? known.name;
		entities.push({ id, ...known, printed, files, count });
	}
	entities.sort((a, b) => b.count - a.count || byCodeUnits(a.id, b.id));
	return new Map(entities.map((entity) => [entity.id, entity]));
}

function mostFrequent(counts: ReadonlyMap<string, number> = new Map()) {
	let best: { form: string; count: number } | undefined;
	for (const [form, count] of counts)
		if (best === undefined || count > best.count) best = { form, count };
	return best?.form;
}

/** The sentence of a unit that source spans stand in, or its part around them where it is long, and where they are in it. */
function contextOf(
	unit: Unit,
	spans: readonly SourceSpan[],
): { context: string; start: number } {
	const { text, map } = unit.projection;
	const at = toTarget(map, spans)[0]?.start ?? 0;
	const before = text.slice(0, at);
	const start = Math.max(
		...["。", "；", "！", "？"].map((mark) => before.lastIndexOf(mark) + 1),
	);
	const from = at - start > 40 ? at - 30 : start;
	return { context: text.slice(from, from + 81), start: at - from };
}
