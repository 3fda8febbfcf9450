import { part } from "../steps";
import type { PrintedArticle } from "./find";
import { type Fingerprint, signature } from "./fingerprint";
import { GramIndex } from "./gram-index";
import { OverlapTable } from "./overlap";
import { type TextLink, TextLinks } from "./text-links";

/** Articles, by number, that print or use one report. */
export interface Cluster {
	readonly fullest: number;
	/** In the order of the articles. */
	readonly versions: readonly number[];
	readonly derived: readonly number[];
	/** For versions found through another version than the fullest: the share of their sentences that it has. */
	readonly own: ReadonlyMap<number, number>;
}

/** An article is a version of a report from this share of its sentences on, and uses it from the second one on. */
const VERSION = 0.8;
const DERIVED = 0.2;

/** What versions in three files print of a text must be at least this much of it for the text to be one of them. */
const HALF = 0.5;

/** Weight of shared grams below which two articles are not compared. */
const LEAST_SCORE = 0.08;

/**
 * A text is compared with this many others at most, those first that share most with it, and with no more once it is found to
 * be a version of so many: the fullest version of its report is among them, because nothing shares more with a cut copy, and
 * the other copies of a story that hundreds print are not needed.
 */
const MOST_COMPARED = 16;
const ENOUGH_VERSIONS = 4;

/** Fewer letters than this are no report: 王毅参加会见。 */
const LEAST_LETTERS = 16;

/** Texts that are looked up between two steps. */
const STEP = 16;

/** A text that one or more articles print word for word. */
interface Text {
	readonly print: Fingerprint;
	/** Numbers of the articles that print it, ascending. */
	readonly articles: readonly number[];
}

/**
 * Groups articles into reports, in steps, which say how much of it is done, 0…1. Articles of one text count as one here, so
 * that a wire story costs once.
 */
export function* clustering(
	articles: readonly PrintedArticle[],
): Generator<number, Cluster[]> {
	const texts = distinctTexts(articles);
	yield 0;
	const links = yield* linking(texts);
	const fullest = gatherVersions(texts, links, articles);
	const members = texts.map((): number[] => []);
	for (const [text, root] of fullest.entries()) members[root]?.push(text);
	const derived = texts.map(() => new Set<number>());
	const own = new Map<number, number>();
	for (const link of links) {
		const { from, to } = link;
		if (fullest[from] === fullest[to])
			own.set(from, Math.max(own.get(from) ?? 0, link.own));
		else if (fullest[to] === to && link.own >= DERIVED) derived[to]?.add(from);
		if (fullest[from] !== from || fullest[to] === from) continue;
		if (link.back >= DERIVED) derived[from]?.add(to);
	}
	const printing = (found: Iterable<number>) =>
		[...found]
			.flatMap((text) => texts[text]?.articles ?? [])
			.sort((a, b) => a - b);
	return members.flatMap((versions, root) =>
		versions.length === 0
			? []
			: {
					fullest: texts[root]?.articles[0] ?? 0,
					versions: printing(versions),
					derived: printing(derived[root] ?? []),
					own: new Map(
						versions.flatMap((text) =>
							printing([text]).map(
								(article) => [article, own.get(text) ?? 0] as const,
							),
						),
					),
				},
	);
}

/** The texts of articles that are long enough, fullest first. */
function distinctTexts(articles: readonly PrintedArticle[]): Text[] {
	const texts = new Map<number, { print: Fingerprint; articles: number[] }>();
	for (const [article, { print }] of articles.entries()) {
		if (print.letters < LEAST_LETTERS) continue;
		const name = signature(print.words, 0, print.grams);
		const known = texts.get(name);
		if (known === undefined) texts.set(name, { print, articles: [article] });
		else known.articles.push(article);
	}
	return [...texts.values()].sort(
		(a, b) =>
			b.print.letters - a.print.letters ||
			(a.articles[0] ?? 0) - (b.articles[0] ?? 0),
	);
}

/** Share of the work that making the index is. */
const INDEXED = 0.35;

/** A text this much as long as another may be the one that the other reworded and lengthened. */
const NEARLY_AS_LONG = 0.9;

function* linking(texts: readonly Text[]): Generator<number, TextLinks> {
	const making = GramIndex.making(texts.map(({ print }) => print));
	const index = yield* part(making, 0, INDEXED);
	const table = new OverlapTable();
	const links = new TextLinks();
	let end = 0;
	for (const [text, { print }] of texts.entries()) {
		const enough = print.letters * NEARLY_AS_LONG;
		while ((texts[end]?.print.letters ?? 0) >= enough && end < texts.length)
			end++;
		const search = { end, least: LEAST_SCORE, most: MOST_COMPARED };
		const candidates = index.like(text, search);
		if (candidates.length > 0) table.hold(print);
		if (text % STEP === 0)
			yield INDEXED + (1 - INDEXED) * (text / texts.length);
		let versions = 0;
		for (const candidate of candidates) {
			const other = texts[candidate];
			if (other === undefined) continue;
			const { own, back, coverage, ownCoverage } = table.with(other.print);
			if (own < DERIVED && back < DERIVED) continue;
			const link =
				candidate < text
					? { from: text, to: candidate, own, back, coverage }
					: {
							from: candidate,
							to: text,
							own: back,
							back: own,
							coverage: ownCoverage,
						};
			links.add(link);
			if (link.own >= VERSION && ++versions === ENOUGH_VERSIONS) break;
		}
	}
	return links;
}

/** For each text the fullest version of its report: itself where it is not a version of a fuller one. */
function gatherVersions(
	texts: readonly Text[],
	links: TextLinks,
	articles: readonly PrintedArticle[],
): number[] {
	const bundles = new Set<number>();
	for (;;) {
		const joined = new Joined(texts.length);
		for (const link of links)
			if (
				link.back >= VERSION &&
				isVersion(link, texts) &&
				!bundles.has(link.to) &&
				!bundles.has(link.from)
			)
				joined.join(link.from, link.to);
		const best = new Map<number, TextLink>();
		for (const link of links) {
			const root = joined.rootOf(link.from);
			if (
				isVersion(link, texts) &&
				!bundles.has(link.to) &&
				joined.rootOf(link.to) < root &&
				isBetter(link, best.get(root))
			)
				best.set(root, link);
		}
		const rooted = texts.map((_, text) => joined.rootOf(text));
		// Ascending, and every link leads to a lesser root, so that where it leads is settled before.
		for (const [text, root] of rooted.entries()) {
			const link = best.get(root);
			if (root !== text) rooted[text] = rooted[root] ?? root;
			else if (link !== undefined)
				rooted[text] = rooted[joined.rootOf(link.to)] ?? link.to;
		}
		const found = findBundles(rooted, links, texts, articles);
		if (found.length === 0) return rooted;
		for (const text of found) bundles.add(text);
	}
}

/** Of two links to fuller texts the one that more of the text comes by; of equals the one to the fullest. */
function isBetter({ own, to }: TextLink, than: TextLink | undefined): boolean {
	return (
		than === undefined || own > than.own || (own === than.own && to < than.to)
	);
}

/** Numbers joined into groups; the root of one is its least number. */
class Joined {
	private readonly parents: Uint32Array;

	constructor(size: number) {
		this.parents = Uint32Array.from({ length: size }, (_, at) => at);
	}

	rootOf(number: number): number {
		let at = number;
		for (;;) {
			const parent = this.parents[at] ?? at;
			if (parent === at) break;
			at = parent;
		}
		this.parents[number] = at;
		return at;
	}

	join(a: number, b: number): void {
		const first = this.rootOf(a);
		const second = this.rootOf(b);
		this.parents[Math.max(first, second)] = Math.min(first, second);
	}
}

/** Whether the shorter text of a link prints the report of the longer one. A chart of points is no version of a story. */
function isVersion(
	{ from, to, own }: TextLink,
	texts: readonly Text[],
): boolean {
	return (
		own >= VERSION &&
		(!isChart(texts[from]?.print) || isChart(texts[to]?.print))
	);
}

function isChart(print: Fingerprint | undefined): boolean {
	return print !== undefined && print.bullets * 2 >= print.paragraphs;
}

/**
 * Fullest versions that are no versions but string reports together (news in brief, a page that layout could not take
 * apart): without them their group falls into reports that two files print each; or the less than half of them that is
 * shared is printed by three files alike, or by two while another part of them comes from another report. A text that two
 * files print whole is none.
 */
function findBundles(
	fullest: readonly number[],
	links: TextLinks,
	texts: readonly Text[],
	articles: readonly PrintedArticle[],
): number[] {
	const parts = partsWithoutFullest(fullest, links);
	const files = filesBy((text) => parts.get(text), texts, articles);
	const coverage = new Map<number, number>();
	for (const { from, to, coverage: covered } of links) {
		const part = parts.get(from);
		if (part === undefined || fullest[from] !== to) continue;
		coverage.set(part, Math.max(coverage.get(part) ?? 0, covered));
	}
	const all = filesBy((text) => fullest[text], texts, articles);
	const mixed = new Set<number>();
	for (const { from, to, own, back } of links) {
		const fromReport = fullest[from] ?? from;
		const toReport = fullest[to] ?? to;
		if (fromReport === toReport) continue;
		if (own >= DERIVED && (all.get(toReport)?.size ?? 0) > 1) mixed.add(from);
		if (back >= DERIVED && (all.get(fromReport)?.size ?? 0) > 1) mixed.add(to);
	}
	const repeated = new Map<number, number>();
	for (const [part, found] of files) {
		if (found.size < 2) continue;
		const root = fullest[part] ?? part;
		if (filesOf(root, texts, articles).size > 1) continue;
		const alone =
			(found.size > 2 || mixed.has(root)) && (coverage.get(part) ?? 0) < HALF;
		repeated.set(root, (repeated.get(root) ?? 0) + (alone ? 2 : 1));
	}
	return [...repeated].flatMap(([root, count]) => (count > 1 ? root : []));
}

/** The files that print each group of texts, where several articles do; `groupOf` says for a text which one it is in. */
function filesBy(
	groupOf: (text: number) => number | undefined,
	texts: readonly Text[],
	articles: readonly PrintedArticle[],
): Map<number, Set<string>> {
	const counts = new Uint32Array(texts.length);
	for (const [text, printed] of texts.entries()) {
		const group = groupOf(text);
		if (group !== undefined)
			counts[group] = (counts[group] ?? 0) + printed.articles.length;
	}
	const files = new Map<number, Set<string>>();
	for (let text = 0; text < texts.length; text++) {
		const group = groupOf(text);
		if (group === undefined || (counts[group] ?? 0) < 2) continue;
		const known = files.get(group) ?? new Set();
		files.set(group, known);
		for (const file of filesOf(text, texts, articles)) known.add(file);
	}
	return files;
}

/** The files that print a text. */
function filesOf(
	text: number,
	texts: readonly Text[],
	articles: readonly PrintedArticle[],
): Set<string> {
	return new Set(
		texts[text]?.articles.map((article) => articles[article]?.file ?? ""),
	);
}

/** Joins the versions of each report that are versions of one another, its fullest left aside: text to part, both by number. */
function partsWithoutFullest(
	fullest: readonly number[],
	links: TextLinks,
): Map<number, number> {
	const joined = new Joined(fullest.length);
	for (const { from, to, own, back } of links)
		if (
			fullest[from] === fullest[to] &&
			fullest[to] !== to &&
			Math.max(own, back) >= VERSION
		)
			joined.join(from, to);
	const parts = new Map<number, number>();
	for (const [text, root] of fullest.entries())
		if (text !== root) parts.set(text, joined.rootOf(text));
	return parts;
}
