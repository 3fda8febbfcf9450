import type { Article } from "../layout/page";
import { piecesOf } from "../text/projection";
import type { Report, ReportVersion } from "./find";

/** Names one article of the folder. */
export interface ArticleRef {
	/** Whatever names the file for its owner. */
	readonly file: string;
	/** Index of the article in its file. */
	readonly article: number;
}

/** How an article stands to a report: it prints it, or it uses it. */
export type Standing = "version" | "derived";

/** A report and the part an article has in it. */
export interface ReportPart {
	readonly report: Report;
	readonly own: ReportVersion;
	readonly standing: Standing;
}

/** The index of the article that an offset of the source stands in, else of the one printed last before it. */
export function articleAt(
	articles: readonly Article[],
	offset: number,
): number | undefined {
	let found: number | undefined;
	let nearest = Number.POSITIVE_INFINITY;
	for (const [index, { units }] of articles.entries())
		for (const { projection } of units) {
			for (const { source } of piecesOf(projection.map)) {
				const { start, end } = source;
				// What follows the offset is farther than anything before it can be.
				const away = offset < start ? start : Math.max(0, offset - end);
				if (away >= nearest) continue;
				nearest = away;
				found = index;
			}
		}
	return found;
}

/** The report that an article prints, else the one it uses; undefined where it stands alone. */
export function reportWith(
	reports: readonly Report[],
	{ file, article }: ArticleRef,
): ReportPart | undefined {
	const isIt = (each: ReportVersion) =>
		each.file === file && each.article === article;
	return (
		first(reports, "version", (versions) => versions.find(isIt)) ??
		first(reports, "derived", (versions) => versions.find(isIt))
	);
}

/** The report that takes most room in a file; undefined where none of its articles is in one. */
export function mainReport(
	reports: readonly Report[],
	file: string,
): ReportPart | undefined {
	const room = ({ paragraphs, own }: ReportVersion) => paragraphs * own;
	let best: ReportPart | undefined;
	for (const report of reports)
		for (const standing of ["version", "derived"] as const)
			for (const own of listOf(report, standing))
				if (
					own.file === file &&
					(best === undefined || room(own) > room(best.own))
				)
					best = { report, own, standing };
	return best;
}

function first(
	reports: readonly Report[],
	standing: Standing,
	find: (versions: readonly ReportVersion[]) => ReportVersion | undefined,
): ReportPart | undefined {
	for (const report of reports) {
		const own = find(listOf(report, standing));
		if (own !== undefined) return { report, own, standing };
	}
	return undefined;
}

function listOf(report: Report, standing: Standing): readonly ReportVersion[] {
	return standing === "version" ? report.versions : report.derived;
}
