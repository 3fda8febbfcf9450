import type { CancellationToken } from "vscode-jsonrpc/node";
import type { Corpus } from "../../../core/corpus";
import { canonicalText } from "../../../core/reports/canonical";
import type { Report, ReportVersion } from "../../../core/reports/find";
import { formLike, type GuiseTools } from "../../../core/reports/guise";
import { namesIn } from "../../../core/reports/names";
import { paragraphChanges } from "../../../core/reports/paragraphs";
import { commonPlace } from "../../../core/reports/place";
import {
	type ArticleRef,
	articleAt,
	mainReport,
	type ReportPart,
	reportWith,
	type Standing,
} from "../../../core/reports/where";
import type { Fold } from "../../../core/script/script";
import { toSource } from "../../../core/text/projection";
import type { Span } from "../../../core/text/span";
import { makeDiffer } from "../../../engines/differ";
import { makeConverter } from "../../../engines/opencc";
import type {
	CanonicalRef,
	NamedArticle,
	Paper,
	PrintedReport,
	SamePlace,
} from "../../protocol";
import type { Answers, OnShare, Parts } from "../answers";
import { drive } from "../steps";
import { indexNow } from "./article";

/** What is asked about reports that several papers print. */
export function reportAnswers({
	folder,
	engines,
}: Parts): Pick<
	Answers,
	| "reports"
	| "reportAt"
	| "samePlaces"
	| "compare"
	| "canonical"
	| "canonicalPlace"
> {
	const { corpus } = folder;
	const differ = makeDiffer();
	const converter = makeConverter();
	const find = async (token: CancellationToken, onShare: OnShare) => {
		const fold = engines.fold();
		const reports = await drive(corpus.findingReports(fold), token, onShare);
		return reports === undefined ? undefined : { reports, fold };
	};
	const canonical = async (ask: CanonicalRef, token: CancellationToken) => {
		const { article, like } = ask;
		await folder.ready([article.file, like?.file ?? article.file], token);
		return canonicalOf(corpus, ask, { fold: engines.fold(), converter });
	};
	return {
		async reports(_, token, onShare) {
			const found = await find(token, onShare);
			return (
				found &&
				folder.countedPages(found.reports.map((each) => show(corpus, each)))
			);
		},
		async reportAt({ uri, offset }, token, onShare) {
			const found = await find(token, onShare);
			await folder.ready([uri], token);
			if (found === undefined) return undefined;
			const part = partAt(corpus, found.reports, uri, offset);
			return folder.countedPages(
				part && {
					report: show(corpus, part.report),
					own: { file: part.own.file, article: part.own.article },
				},
			);
		},
		async samePlaces({ uri, offset }, token, onShare) {
			const found = await find(token, onShare);
			if (found === undefined) return undefined;
			await folder.ready([uri], token);
			const own = refAt(corpus, uri, offset);
			const part = own && reportWith(found.reports, own);
			await folder.ready(filesOf(part?.report), token);
			if (token.isCancellationRequested) return undefined;
			return folder.countedPages(
				own === undefined || part === undefined
					? []
					: placesIn(corpus, part.report, own, offset, found.fold),
			);
		},
		async compare({ base, version }, token) {
			const { fold, segmenter } = await engines.load();
			await folder.ready([base.file, version.file], token);
			const a = corpus.article(base);
			const b = corpus.article(version);
			if (a === undefined || b === undefined) return folder.countedPages([]);
			const steps = paragraphChanges(a.article, b.article, {
				fold,
				differ,
				words: segmenter,
				names: {
					a: namesIn(a.text.analysis, base.article),
					b: namesIn(b.text.analysis, version.article),
				},
			});
			const changes = await drive(steps, token);
			if (changes === undefined) return undefined;
			return folder.countedPages(
				changes.flatMap(({ side, spans, text, ...change }) => {
					const { file } = side === "base" ? base : version;
					const place = corpus.place(file, spans, text);
					return place === undefined ? [] : [{ ...change, place }];
				}),
			);
		},
		async canonical(ask, token) {
			return folder.countedPages((await canonical(ask, token))?.text);
		},
		async canonicalPlace({ offset, ...ask }, token) {
			const projection = await canonical(ask, token);
			if (projection === undefined) return folder.countedPages(undefined);
			const { text, map } = projection;
			const spans = toSource(map, [lineAround(text, offset)]);
			return folder.countedPages(
				corpus.place(
					ask.article.file,
					spans.filter(({ start, end }) => start < end),
					"",
				),
			);
		},
	};
}

/** An article as the diff shows it: as printed, or in the characters in which another one prints the same words. */
function canonicalOf(
	corpus: Corpus,
	{ article, like }: CanonicalRef,
	tools: GuiseTools,
) {
	const own = articleNow(corpus, article);
	if (own === undefined) return undefined;
	const model = like && articleNow(corpus, like);
	if (model === undefined)
		return canonicalText(own.text.text, own.article, { key: tools.fold });
	const guise = {
		article: model.article,
		script: model.text.analysis.script,
	};
	const form = formLike(own.text.analysis.script, guise, tools);
	return canonicalText(own.text.text, own.article, form);
}

function articleNow(corpus: Corpus, named: NamedArticle) {
	const { file } = named;
	const articles = corpus.get(file)?.analysis.articles ?? [];
	const article = indexNow(articles, named);
	return article === undefined ? undefined : corpus.article({ file, article });
}

/** A report as lists show it. Articles that are gone by now are left out. */
function show(corpus: Corpus, report: Report): PrintedReport {
	const papers = (versions: readonly ReportVersion[], standing: Standing) =>
		versions.flatMap((version) => paperOf(corpus, version, standing) ?? []);
	const versions = papers(report.versions, "version");
	const wanted = report.versions[report.base];
	const base = versions.findIndex(
		({ file, article }) => file === wanted?.file && article === wanted.article,
	);
	return {
		title: report.title,
		papers: [...versions, ...papers(report.derived, "derived")],
		base: Math.max(0, base),
	};
}

function paperOf(
	corpus: Corpus,
	version: ReportVersion,
	standing: Standing,
): Paper | undefined {
	const page = corpus.page(version.file)?.page;
	const head = page?.heads[version.article];
	if (page === undefined || head === undefined) return undefined;
	const place = corpus.place(version.file, head.spans, head.text);
	return place && { ...version, standing, script: page.script, place };
}

/** The report of the article at an offset, else the one that takes most room in the file. */
function partAt(
	corpus: Corpus,
	reports: readonly Report[],
	file: string,
	offset: number,
): ReportPart | undefined {
	const own = refAt(corpus, file, offset);
	return (own && reportWith(reports, own)) ?? mainReport(reports, file);
}

function refAt(
	corpus: Corpus,
	file: string,
	offset: number,
): ArticleRef | undefined {
	const articles = corpus.get(file)?.analysis.articles ?? [];
	const article = articleAt(articles, offset);
	return article === undefined ? undefined : { file, article };
}

function placesIn(
	corpus: Corpus,
	report: Report,
	own: ArticleRef,
	offset: number,
	fold: Fold,
): SamePlace[] {
	const from = corpus.article(own)?.article;
	const others = show(corpus, report).papers.filter(
		({ file, article }) => file !== own.file || article !== own.article,
	);
	return others.map((paper): SamePlace => {
		const to = corpus.article(paper)?.article;
		const common = from && to ? commonPlace(from, to, offset, fold) : undefined;
		const place = common && corpus.place(paper.file, common.spans, "");
		return common === undefined || place === undefined
			? { paper, found: "nowhere" }
			: { paper, found: common.found, place };
	});
}

function filesOf(report: Report | undefined): string[] {
	return [...(report?.versions ?? []), ...(report?.derived ?? [])].map(
		({ file }) => file,
	);
}

/** The line of a text around an offset, without its end. */
function lineAround(text: string, offset: number): Span {
	const start = text.lastIndexOf("\n", offset - 1) + 1;
	const end = text.indexOf("\n", start);
	return { start, end: end === -1 ? text.length : end };
}
