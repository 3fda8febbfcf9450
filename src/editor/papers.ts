import * as vscode from "vscode";
import type { DatelineDate } from "../core/reports/dateline";
import { percent } from "../core/reports/share";
import type { ArticleRef } from "../core/reports/where";
import type { Script } from "../core/script/script";
import type { Paper, PrintedReport, ReportHere } from "../worker/protocol";
import { activeEditor, inform } from "./boundary";
import { isNews, OWN_SCHEME } from "./language";
import { isSame } from "./named";
import { patiently } from "./progress";
import type { Session } from "./session";

/** The last part of a file's path. */
export function fileName(file: string): string {
	return vscode.Uri.parse(file).path.split("/").at(-1) ?? file;
}

/** What files are called beside each other: their names up to the first part that tells them apart ("003"). */
export function shortNames(files: readonly string[]): Map<string, string> {
	const stems = new Map(
		files.map((file) => [file, fileName(file).replace(/\.[^.]*$/u, "")]),
	);
	const partsOf = (stem: string) => stem.split(/(?<=.)(?=[-_. ])/u);
	const longest = Math.max(
		...[...stems.values()].map((stem) => partsOf(stem).length),
	);
	for (let count = 1; count < longest; count++) {
		const names = [...stems].map(([file, stem]): [string, string] => [
			file,
			partsOf(stem).slice(0, count).join(""),
		]);
		if (new Set(names.map(([, name]) => name)).size === stems.size)
			return new Map(names);
	}
	return stems;
}

export function scriptName(script: Script): string {
	return {
		hans: vscode.l10n.t("Simplified"),
		hant: vscode.l10n.t("Traditional"),
		mixed: vscode.l10n.t("Mixed script"),
		none: "",
	}[script];
}

/** A report, or one of its papers, as a row of the Reports view or the matrix hands it to a command. */
export interface Chosen {
	readonly report: PrintedReport;
	readonly paper?: Paper;
}

/** Menus of editors hand over a URI, views one of their rows. */
export function isChosen(chosen: Chosen | undefined): chosen is Chosen {
	return chosen !== undefined && "report" in chosen;
}

/** The report that a command was given, else the one at the cursor; says so and is `undefined` where there is none. */
export async function reportOf(
	session: Session,
	chosen: Chosen | undefined,
): Promise<PrintedReport | undefined> {
	return isChosen(chosen)
		? chosen.report
		: (await hereWithProgress(session))?.report;
}

/** The report at the cursor, with progress where the folder's texts take longer than a moment. */
export function hereWithProgress(
	session: Session,
): Promise<ReportHere | undefined> {
	return patiently(
		vscode.l10n.t("Tonggao: looking through the folder…"),
		(token, onShare) => reportHere(session, token, onShare),
	);
}

/** The day that a dateline names. */
export function dateName({ year, month, day }: DatelineDate): string {
	const format = new Intl.DateTimeFormat(vscode.env.language, {
		...(year !== undefined && { year: "numeric" }),
		month: "short",
		day: "numeric",
	});
	return format.format(new Date(year ?? 2000, month - 1, day));
}

/** A paper as a row of a quick pick. */
export interface PaperItem extends vscode.QuickPickItem {
	readonly paper?: Paper;
}

/** Papers as rows of a quick pick, those that only use the report apart. */
export function paperItems(
	papers: readonly Paper[],
	describe: (paper: Paper) => string,
): PaperItem[] {
	const row = (paper: Paper): PaperItem => ({
		label: fileName(paper.file),
		description: describe(paper),
		detail: paper.title,
		paper,
	});
	const rows = (standing: Paper["standing"]) =>
		papers.filter((paper) => paper.standing === standing).map(row);
	const derived = rows("derived");
	const separator: PaperItem = {
		label: vscode.l10n.t("Derived"),
		kind: vscode.QuickPickItemKind.Separator,
	};
	return derived.length === 0
		? rows("version")
		: [...rows("version"), separator, ...derived];
}

/** Share and script of a paper, for lists. */
export function shareOf({ coverage, script, standing, own }: Paper): string {
	const share =
		standing === "version"
			? percent(coverage)
			: vscode.l10n.t("{0} of it from the report", percent(own));
	return [share, scriptName(script)].filter((word) => word !== "").join(" · ");
}

/** Where the cursor of the active editor stands in a page; says so and is `undefined` where there is none. */
export function placeOfCursor():
	| { readonly document: vscode.TextDocument; readonly offset: number }
	| undefined {
	const editor = activeEditor();
	if (editor === undefined) return undefined;
	const { document } = editor;
	if (isNews(document))
		return { document, offset: document.offsetAt(editor.selection.active) };
	inform(
		document.uri.scheme === OWN_SCHEME
			? vscode.l10n.t("Tonggao: go to the page itself first, by F12.")
			: vscode.l10n.t(
					"Tonggao: this is no Chinese news page. “Treat as Chinese News” makes it one.",
				),
	);
	return undefined;
}

/** The report at the cursor; says so and is `undefined` where there is none. */
export async function reportHere(
	session: Session,
	token: vscode.CancellationToken,
	onShare?: (share: number) => void,
): Promise<ReportHere | undefined> {
	const place = placeOfCursor();
	if (place === undefined) return undefined;
	const { document, offset } = place;
	const { version } = document;
	const analysis = await session.analysis(document, token);
	if (analysis === undefined) return undefined;
	if (analysis.articles.length === 0) {
		const words = vscode.l10n.t("Tonggao: there is no article here.");
		inform(words);
		return undefined;
	}
	const uri = document.uri.toString();
	const answer = await session.folder.askComplete(
		"reportAt",
		{ uri, offset },
		token,
		onShare,
	);
	if (answer === undefined || document.version !== version) return undefined;
	if (answer.value === undefined) sayAlone(answer.pending);
	return answer.value;
}

/** Says that no other text prints this, or that it is not known yet. */
export function sayAlone(pending: number): void {
	inform(
		pending === 0
			? vscode.l10n.t(
					"Tonggao: no other text of the folder prints this report.",
				)
			: vscode.l10n.t(
					"Tonggao: no text read so far prints this report; {0} are not read yet.",
					pending,
				),
	);
}

/** The papers of a report besides one of its articles. */
export function othersOf(report: PrintedReport, own: ArticleRef): Paper[] {
	return report.papers.filter((paper) => !isSame(paper, own));
}
