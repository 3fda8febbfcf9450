import type { Decided } from "./entities/decisions/apply";
import { recognisingDocument } from "./entities/document";
import type { Entity, Mention } from "./entities/mention";
import type { Model } from "./entities/model/model";
import { findingNames, type UnitNames } from "./entities/recognise";
import type { Segmenter } from "./entities/segmenter";
import { layingOut } from "./layout/layout";
import type { Article, Unit } from "./layout/page";
import { SheetMemo } from "./layout/sheet-memo";
import type { Problem } from "./problem";
import { detectScript } from "./script/detect";
import type { Fold, ScriptReport } from "./script/script";
import { atOnce } from "./steps";
import { findLists } from "./tasks/find";
import type { TaskList } from "./tasks/list";
import { findOddities } from "./text/oddities";

/** Third-party abilities that recognition stands on; `engines/` makes them. */
export interface Engines {
	readonly fold: Fold;
	readonly segmenter: Segmenter;
	/** Without one the rules stand alone. */
	readonly model?: Model;
}

/** All that Tonggao knows of one text. Every span is in source coordinates. Plain data. */
export interface Analysis {
	readonly script: ScriptReport;
	readonly articles: readonly Article[];
	readonly mentions: readonly Mention[];
	readonly entities: readonly Entity[];
	readonly lists: readonly TaskList[];
	readonly problems: readonly Problem[];
}

/** A unit on its way through the recognisers: its place, its folded text (same length as printed), what it shows alone. */
export interface ReadUnit extends UnitNames {
	readonly article: number;
	readonly index: number;
	readonly unit: Unit;
	/** The unit's text in Simplified, offset by offset. */
	readonly folded: string;
}

/**
 * What recognisers found in unit texts, kept between runs: an edit elsewhere does not move offsets in a unit's own text,
 * so only changed units are read again, and a wire paragraph printed by many papers costs once.
 */
export class Memo {
	/** What layout made of the sheets of long texts. */
	readonly sheets = new SheetMemo();
	private readonly limit: number;
	private readonly found = new Map<
		string,
		UnitNames & { readonly folded: string }
	>();

	/** @param limit how many unit texts are kept; the longest unused go first. */
	constructor(limit = 20_000) {
		this.limit = limit;
	}

	/** The folded text and the mentions of a unit text, from memory where it was read before; in steps where it is long. */
	*reading(
		text: string,
		engines: Engines,
	): Generator<undefined, UnitNames & { readonly folded: string }> {
		const known = this.found.get(text);
		if (known !== undefined) {
			this.found.delete(text);
			this.found.set(text, known);
			return known;
		}
		const folded = engines.fold(text);
		const fresh = {
			folded,
			...(yield* findingNames(folded, engines.segmenter, engines.model)),
		};
		this.found.set(text, fresh);
		if (this.found.size > this.limit) {
			const oldest = this.found.keys().next();
			if (!oldest.done) this.found.delete(oldest.value);
		}
		return fresh;
	}
}

/**
 * Analyses one text in steps: it yields after every unit, so that whoever drives it can answer others in between, or stop.
 * Never throws on text. Order (law 4): unwrap, fold, recognise.
 * @param decided what the reader has decided about names; it is applied to what is found, so that a change of it costs little.
 */
export function* analysing(
	text: string,
	engines: Engines,
	memo: Memo,
	decided?: Decided,
): Generator<undefined, Analysis> {
	const page = yield* layingOut(text, memo.sheets);
	const units: ReadUnit[] = [];
	for (const [article, { units: printed }] of page.articles.entries())
		for (const [index, unit] of printed.entries()) {
			const read = yield* memo.reading(unit.projection.text, engines);
			units.push({ article, index, unit, ...read });
			yield;
		}
	const { mentions, entities } = yield* recognisingDocument(units, decided);
	yield;
	const lists: TaskList[] = [];
	let first = 0;
	for (const article of page.articles) {
		const end = first + article.units.length;
		for (const list of findLists(article, units.slice(first, end)))
			lists.push(list);
		first = end;
		yield;
	}
	return {
		script: detectScript(text),
		articles: page.articles,
		mentions,
		entities,
		lists,
		problems: [...page.problems, ...findOddities(text)],
	};
}

/** Analyses one text at once. Never throws on text. */
export function analyse(
	text: string,
	engines: Engines,
	memo = new Memo(),
	decided?: Decided,
): Analysis {
	return atOnce(analysing(text, engines, memo, decided));
}
