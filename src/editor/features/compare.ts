import * as vscode from "vscode";
import type { ArticleRef } from "../../core/reports/where";
import type { CanonicalRef, Paper, PrintedReport } from "../../worker/protocol";
import { command, listening } from "../boundary";
import { isSame, named } from "../named";
import {
	type Chosen,
	fileName,
	hereWithProgress,
	isChosen,
	othersOf,
	paperItems,
	reportOf,
	shareOf,
	shortNames,
} from "../papers";
import type { Session } from "../session";
import { OwnDocuments } from "../virtual";

/** Sets versions of a report side by side in VS Code's own diff editors. */
export function compare(session: Session): vscode.Disposable {
	const on = listening(session, "following compared texts");
	const texts = new OwnDocuments<CanonicalRef>(
		session,
		"canonical",
		async (ask, token) => {
			const answer = await session.folder.askComplete("canonical", ask, token);
			// Where texts are not read yet, it may be among them.
			return answer === undefined || answer.pending > 0
				? answer?.value
				: (answer.value ?? gone(ask));
		},
	);
	return vscode.Disposable.from(
		texts,
		on(session.folder.onDidChange, () => texts.refresh()),
		command(session, "tonggao.compare.sameReport", async (chosen?: Chosen) => {
			const pair = isChosen(chosen)
				? await pairOf(session, chosen)
				: await pairAtCursor(session);
			if (pair !== undefined) await showDiff(texts, pair);
		}),
		command(session, "tonggao.compare.allVersions", async (chosen?: Chosen) => {
			const report = await reportOf(session, chosen);
			if (report !== undefined)
				await showAll(texts, report, session.bases.versionsOf(report));
		}),
	);
}

function gone({ article }: CanonicalRef): string {
	return vscode.l10n.t(
		"“{0}” is no longer in {1}.",
		article.title,
		fileName(article.file),
	);
}

/** Two papers to be set side by side, with the report for its title. */
interface Pair {
	readonly report: PrintedReport;
	readonly left: Paper;
	readonly right: Paper;
}

async function pairAtCursor(session: Session): Promise<Pair | undefined> {
	const here = await hereWithProgress(session);
	if (here === undefined) return undefined;
	const { report, own } = here;
	const left = report.papers.find((paper) => isSame(paper, own));
	const right = left && (await choose(report, left));
	return left && right && { report, left, right };
}

/** A row of the Reports view against the base; the base itself against one that the user chooses. */
async function pairOf(
	session: Session,
	{ report, paper }: Chosen,
): Promise<Pair | undefined> {
	const base = session.bases.of(report);
	if (base === undefined) return undefined;
	if (paper !== undefined && !isSame(paper, base))
		return { report, left: base, right: paper };
	const right = await choose(report, base);
	return right && { report, left: base, right };
}

async function choose(
	report: PrintedReport,
	own: ArticleRef,
): Promise<Paper | undefined> {
	const others = othersOf(report, own);
	const chosen = await vscode.window.showQuickPick(
		paperItems(others, shareOf),
		{
			title: vscode.l10n.t("Compare with Same Report…"),
			placeHolder: vscode.l10n.t(
				"The paper to compare {0} with",
				fileName(own.file),
			),
			matchOnDescription: true,
			matchOnDetail: true,
		},
	);
	return chosen?.paper;
}

async function showDiff(
	texts: OwnDocuments<CanonicalRef>,
	{ report, left, right }: Pair,
): Promise<void> {
	const names = shortNames([left.file, right.file]);
	const [a, b] = [names.get(left.file), names.get(right.file)];
	await vscode.commands.executeCommand(
		"vscode.diff",
		canonicalUri(texts, left),
		canonicalUri(texts, right, { like: left }),
		// What the paper on the left calls the report.
		`${a} ↔ ${b}: ${left.title || report.title}`,
	);
}

/** All versions against the base, in one editor; two versions in a plain diff. */
async function showAll(
	texts: OwnDocuments<CanonicalRef>,
	report: PrintedReport,
	papers: readonly Paper[],
): Promise<void> {
	const [base, ...others] = papers;
	const [only] = others;
	if (base === undefined || only === undefined) return;
	if (others.length === 1) {
		await showDiff(texts, { report, left: base, right: only });
		return;
	}
	const names = shortNames(papers.map(({ file }) => file));
	const baseName = names.get(base.file) ?? "";
	await vscode.commands.executeCommand(
		"vscode.changes",
		vscode.l10n.t("{0} versions: {1}", papers.length, report.title),
		others.map((paper) => {
			// One name for both sides: with two the editor would speak of a renamed file.
			const name = `${baseName} ↔ ${names.get(paper.file)}`;
			const left = canonicalUri(texts, base, { name });
			const right = canonicalUri(texts, paper, { name, like: base });
			return [right, left, right];
		}),
	);
}

function canonicalUri(
	texts: OwnDocuments<CanonicalRef>,
	paper: Paper,
	{ name = fileName(paper.file), like }: { name?: string; like?: Paper } = {},
): vscode.Uri {
	return texts.uri(name, {
		article: named(paper),
		...(like && { like: named(like) }),
	});
}
