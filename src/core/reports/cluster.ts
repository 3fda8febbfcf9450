import type { PrintedArticle } from "./find";
import { type Fingerprint, signature } from "./fingerprint";
import { GramIndex } from "./gram-index";
import { type Overlap, OverlapTable } from "./overlap";

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

/** Weight of shared grams below which two articles are not compared. */
const LEAST_SCORE = 0.08;

/** Fewer letters than this are no report: 王毅参加会见。 */
const LEAST_LETTERS = 16;

/** A text that one or more articles print word for word. */
interface Text {
	readonly print: Fingerprint;
	/** Numbers of the articles that print it, ascending. */
	readonly articles: readonly number[];
}

/** What two texts have in common, texts by number; `from` is not longer than `to`. */
interface Link extends Overlap {
	readonly from: number;
	readonly to: number;
}

/** Groups articles into reports. Articles of one text count as one here, so that a wire story costs once. */
export function clusterArticles(
	articles: readonly PrintedArticle[],
): Cluster[] {
	const texts = distinctTexts(articles);
	const links = linkTexts(texts);
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
		const name = signature(print.grams, 0, print.grams.length);
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

function linkTexts(texts: readonly Text[]): Link[] {
	const index = new GramIndex(texts.map(({ print }) => print));
	const table = new OverlapTable();
	const links: Link[] = [];
	for (const [from, { print }] of texts.entries()) {
		const candidates = index.before(from, LEAST_SCORE);
		if (candidates.length > 0) table.hold(print);
		for (const to of candidates) {
			const other = texts[to];
			if (other === undefined) continue;
			const link = { from, to, ...table.with(other.print) };
			if (link.own >= DERIVED || link.back >= DERIVED) links.push(link);
		}
	}
	return links;
}

/** For each text the fullest version of its report: itself where it is not a version of a fuller one. */
function gatherVersions(
	texts: readonly Text[],
	links: readonly Link[],
	articles: readonly PrintedArticle[],
): number[] {
	const bundles = new Set<number>();
	for (;;) {
		const fullest = texts.map((_, text) => text);
		const best = new Map<number, Link>();
		for (const link of links)
			if (
				isVersion(link, texts) &&
				!bundles.has(link.to) &&
				link.own > (best.get(link.from)?.own ?? 0)
			)
				best.set(link.from, link);
		for (const [from, { to }] of best) fullest[from] = fullest[to] ?? to;
		const found = findBundles(fullest, links, texts, articles);
		if (found.length === 0) return fullest;
		for (const text of found) bundles.add(text);
	}
}

/** Whether the shorter text of a link prints the report of the longer one. A chart of points is no version of a story. */
function isVersion({ from, to, own }: Link, texts: readonly Text[]): boolean {
	return (
		own >= VERSION &&
		(!isChart(texts[from]?.print) || isChart(texts[to]?.print))
	);
}

function isChart(print: Fingerprint | undefined): boolean {
	return print !== undefined && print.bullets * 2 >= print.paragraphs.length;
}

/**
 * Texts that string reports together (news in brief, a page that layout could not take apart): what else is in their
 * group falls, without them, into several reports that at least two files each print.
 */
function findBundles(
	fullest: readonly number[],
	links: readonly Link[],
	texts: readonly Text[],
	articles: readonly PrintedArticle[],
): number[] {
	const part = fullest.map((_, text) => text);
	const partOf = (text: number): number => {
		let at = text;
		while (part[at] !== at) at = part[at] ?? at;
		part[text] = at;
		return at;
	};
	for (const { from, to, own, back } of links)
		if (
			fullest[from] === fullest[to] &&
			fullest[to] !== to &&
			Math.max(own, back) >= VERSION
		)
			part[partOf(from)] = partOf(to);
	const files = new Map<number, Set<string>>();
	for (const [text, root] of fullest.entries()) {
		if (text === root) continue;
		const known = files.get(partOf(text)) ?? new Set();
		files.set(partOf(text), known);
		for (const article of texts[text]?.articles ?? [])
			known.add(articles[article]?.file ?? "");
	}
	const parts = new Map<number, number>();
	for (const [text, found] of files) {
		const root = fullest[text] ?? text;
		if (found.size > 1) parts.set(root, (parts.get(root) ?? 0) + 1);
	}
	return [...parts].flatMap(([root, count]) => (count > 1 ? root : []));
}
