import type { CancellationToken } from "vscode-jsonrpc/node";
import type { Article } from "../../../core/layout/page";
import { setQuotes } from "../../../core/reports/canonical";
import { formLike, type GuiseTools } from "../../../core/reports/guise";
import {
	type Collation,
	collating,
	type Grain,
} from "../../../core/reports/matrix";
import { mergeTexts } from "../../../core/reports/merge";
import { namesIn } from "../../../core/reports/names";
import { type Witness, witnessOf } from "../../../core/reports/witness";
import type { Fold } from "../../../core/script/script";
import { makeDiffer } from "../../../engines/differ";
import { writeGrid } from "../../../engines/grids";
import { makeConverter } from "../../../engines/opencc";
import type { CollationAsk, MergedText } from "../../protocol";
import type { Answers, Parts } from "../answers";
import { drive } from "../steps";
import { type Placed, sheetOf } from "./sheet";

/** What is asked about many papers side by side. */
export function matrixAnswers({
	folder,
	engines,
}: Parts): Pick<Answers, "matrix" | "matrixFile" | "merged"> {
	const { corpus } = folder;
	const differ = makeDiffer();
	const converter = makeConverter();
	const collate = async (ask: CollationAsk, token: CancellationToken) => {
		const { fold, segmenter } = await engines.load();
		const files = ask.papers.map(({ file }) => file);
		await folder.ready(files, token);
		if (token.isCancellationRequested) return undefined;
		const papers = ask.papers.map((ref): Placed => {
			const found = corpus.article(ref);
			return found === undefined ? { ref } : { ref, found };
		});
		const collation = await drive(
			collating(
				papers.map((paper) => witnessAt(paper, fold)),
				ask.base,
				{ differ, words: segmenter },
			),
			token,
		);
		return collation && { papers, collation, fold };
	};
	return {
		async matrix(ask, token) {
			const found = await collate(ask, token);
			if (found === undefined) return undefined;
			const { papers, collation } = found;
			const base = papers[ask.base];
			return folder.countedPages(
				base?.found &&
					sheetOf(corpus, papers, collation, grainOf(base, ask.rows)),
			);
		},
		async matrixFile({ grid, format }) {
			return writeGrid(grid, format, "spreadsheet");
		},
		async merged(ask, token) {
			const found = await collate(ask, token);
			if (found === undefined) return undefined;
			const { papers, collation, fold } = found;
			return folder.countedPages(
				papers[ask.base]?.found &&
					mergedText(papers, collation, ask.least, { fold, converter }),
			);
		},
	};
}

const GONE: Article = { units: [], reading: [] };

function witnessAt({ ref, found }: Placed, fold: Fold): Witness {
	return found === undefined
		? witnessOf(GONE, fold)
		: witnessOf(found.article, fold, namesIn(found.text.analysis, ref.article));
}

function grainOf({ ref, found }: Placed, rows: "paragraphs" | "tasks"): Grain {
	if (rows === "paragraphs") return { rows };
	const lists = found?.text.analysis.lists ?? [];
	const tasks = lists
		.filter(({ article }) => article === ref.article)
		.flatMap(({ items }) => items);
	return { rows, tasks };
}

/** Each paragraph on a line, every sentence in the script and signs of the base. */
function mergedText(
	papers: readonly Placed[],
	collation: Collation,
	least: number,
	tools: GuiseTools,
): MergedText {
	const base = papers[collation.base]?.found;
	const forms = papers.map(({ found }) => {
		if (found === undefined || base === undefined || found === base)
			return undefined;
		const guise = { article: base.article, script: base.text.analysis.script };
		return formLike(found.text.analysis.script, guise, tools);
	});
	const paragraphs = mergeTexts(collation, { least });
	const lines = paragraphs.map(({ sentences }) =>
		sentences
			.map(({ text, paper }) => {
				const form = forms[paper];
				return setQuotes(form?.fold?.(text) ?? text, form ?? {});
			})
			.join(""),
	);
	return { text: lines.map((line) => `${line}\n`).join(""), paragraphs };
}
