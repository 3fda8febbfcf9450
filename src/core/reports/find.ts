import { type Article, titleOf } from "../layout/page";
import type { Fold } from "../script/script";
import { atOnce, part } from "../steps";
import { byCodeUnits } from "../text/order";
import { defaultBase, wireLikeness } from "./base";
import { type Cluster, clustering } from "./cluster";
import { comparedSentences } from "./compared";
import { type DatelineDate, datelineDate } from "./dateline";
import { type Fingerprint, printOf } from "./fingerprint";
import { OverlapTable } from "./overlap";
import { pairsOf, similarity } from "./similarity";

/** One article of the folder, as finding reports needs it. */
export interface PrintedArticle {
	/** Whatever names the file for its owner. */
	readonly file: string;
	/** Index of the article in its file. */
	readonly article: number;
	readonly title: string;
	readonly date?: DatelineDate;
	/** See `wireLikeness`. */
	readonly wire: number;
	readonly print: Fingerprint;
}

/** The articles of a text as finding reports needs them. */
export function printsOf(
	file: string,
	articles: readonly Article[],
	fold: Fold,
): PrintedArticle[] {
	return articles.map((article, index) => {
		const sentences = comparedSentences(article, fold);
		const date = datelineDate(article, sentences);
		return {
			file,
			article: index,
			title: titleOf(article),
			...(date !== undefined && { date }),
			wire: wireLikeness(article, sentences),
			print: printOf(article, sentences),
		};
	});
}

/** An article that prints a report or uses it. */
export interface ReportVersion {
	readonly file: string;
	readonly article: number;
	readonly title: string;
	/** Of its dateline, where it has one. */
	readonly date?: DatelineDate;
	/** How many paragraphs and bullets the article has. */
	readonly paragraphs: number;
	/** Share of the report's fullest version that the article prints, 0…1, by length of the sentences. */
	readonly coverage: number;
	/** Share of the article's sentences that come from the report, 0…1. */
	readonly own: number;
}

/** The same report in several files. */
export interface Report {
	/** The title of a fullest version that is not mostly something else: the one most like the others' titles. */
	readonly title: string;
	/**
	 * Articles most of which is the report, however little of it. In at least two files. The fullest come first, among them
	 * the one whose title is most like the others': a paper's own line stands behind the wire's.
	 */
	readonly versions: readonly ReportVersion[];
	/** The version to hold the others against: of the fullest ones the one most like a wire text. Index into the versions. */
	readonly base: number;
	/** Articles that use it: commentary, chart, background. */
	readonly derived: readonly ReportVersion[];
}

/**
 * The reports that several files print. The same articles in another order give the same reports: files are taken by
 * name. Reports with most versions come first.
 */
export function findReports(articles: readonly PrintedArticle[]): Report[] {
	return atOnce(findingReports(articles));
}

/** The same in steps, so that whoever drives it can answer others in between, or stop; each says how much is done, 0…1. */
export function* findingReports(
	articles: readonly PrintedArticle[],
): Generator<number, Report[]> {
	const ordered = [...articles].sort(
		(a, b) => byCodeUnits(a.file, b.file) || a.article - b.article,
	);
	const clusters = (yield* part(clustering(ordered), 0, CLUSTERED)).filter(
		({ versions }) =>
			new Set(versions.map((index) => ordered[index]?.file)).size > 1,
	);
	const table = new OverlapTable();
	const homes = new Map<number, Cluster>();
	for (const cluster of clusters)
		for (const index of cluster.versions) homes.set(index, cluster);
	const reports: Report[] = [];
	for (const cluster of clusters) {
		reports.push(reportOf(cluster, homes, ordered, table));
		yield CLUSTERED + (1 - CLUSTERED) * (reports.length / clusters.length);
	}
	return reports.sort((a, b) => b.versions.length - a.versions.length);
}

/** Share of the work that is done once the articles are in groups. */
const CLUSTERED = 0.9;

function reportOf(
	cluster: Cluster,
	homes: ReadonlyMap<number, Cluster>,
	articles: readonly PrintedArticle[],
	table: OverlapTable,
): Report {
	const fullest = articles[cluster.fullest];
	const describe = (index: number): ReportVersion[] => {
		const article = articles[index];
		if (fullest === undefined || article === undefined) return [];
		const { file, article: number, title, date, print } = article;
		table.hold(print);
		const { own, coverage } = table.with(fullest.print);
		return [
			{
				file,
				article: number,
				title,
				...(date !== undefined && { date }),
				paragraphs: print.paragraphs,
				coverage,
				own: Math.max(own, cluster.own.get(index) ?? 0),
			},
		];
	};
	const typical = typicality(
		cluster.versions.flatMap((index) => articles[index]?.title ?? []),
	);
	const versions = cluster.versions
		.flatMap((index) =>
			describe(index).map((version) => ({
				version,
				wire: articles[index]?.wire ?? 0,
				length: version.coverage,
			})),
		)
		.sort(
			({ version: a }, { version: b }) =>
				b.coverage - a.coverage || typical(b.title) - typical(a.title),
		);
	const titled = titledVersion(cluster, articles, table, typical) ?? fullest;
	const derived = cluster.derived
		.filter((index) => derivesFrom(cluster, homes.get(index)))
		.flatMap(describe);
	return {
		title: titled?.title ?? "",
		versions: versions.map(({ version }) => version),
		base: defaultBase(versions),
		derived: derived.sort((a, b) => b.own - a.own),
	};
}

/** Versions this close to the fullest in length are as good as it for naming the report. */
const AS_FULL = 0.95;

/**
 * Of the fullest versions at least half of which another file prints (a page that layout took wrongly apart gives no
 * title) the one with the most typical title.
 */
function titledVersion(
	{ versions }: Cluster,
	articles: readonly PrintedArticle[],
	table: OverlapTable,
	typical: (title: string) => number,
): PrintedArticle | undefined {
	const printed = versions
		.flatMap((index) => articles[index] ?? [])
		.sort((a, b) => b.print.letters - a.print.letters);
	const first = printed.find((each) =>
		isPrintedElsewhere(each, printed, table),
	);
	if (first === undefined) return undefined;
	const enough = first.print.letters * AS_FULL;
	let best = first;
	for (const each of printed.slice(printed.indexOf(first) + 1)) {
		if (each.print.letters < enough) break;
		if (
			typical(each.title) > typical(best.title) &&
			isPrintedElsewhere(each, printed, table)
		)
			best = each;
	}
	return best;
}

function isPrintedElsewhere(
	{ file, print }: PrintedArticle,
	printed: readonly PrintedArticle[],
	table: OverlapTable,
): boolean {
	return printed.some((other) => {
		if (other.file === file) return false;
		table.hold(other.print);
		return table.with(print).coverage >= 0.5;
	});
}

/** How many titles a title is compared with. */
const TITLES = 50;

/** How much a title has in common with the others: the mean of their similarities, 0…1. */
function typicality(titles: readonly string[]): (title: string) => number {
	const others = titles.slice(0, TITLES).map(pairsOf);
	const known = new Map<string, number>();
	return (title) => {
		const before = known.get(title);
		if (before !== undefined) return before;
		const own = pairsOf(title);
		const sum = others.reduce((all, each) => all + similarity(own, each), 0);
		const mean = sum / Math.max(1, others.length);
		known.set(title, mean);
		return mean;
	};
}

/** Between two reports use goes one way only: from the one that more articles print. */
function derivesFrom(report: Cluster, own: Cluster | undefined): boolean {
	return (
		own === undefined ||
		own.versions.length < report.versions.length ||
		(own.versions.length === report.versions.length &&
			report.fullest < own.fullest)
	);
}
