import * as vscode from "vscode";
import {
	type BadLine,
	readTerms,
	type TermProblem,
} from "../../core/script/terms";
import { command, listening } from "../boundary";
import { sourceName } from "../labels";
import { openTerms } from "../newTerm";
import type { Session } from "../session";
import { badLinesOf, isTermsFile, termsFileFor, watchTerms } from "../terms";
import { afterwards } from "../timing";

/** Says which lines of a list of terms are none, in the one that is edited and in those that are used; opens it on command. */
export function terms(session: Session): vscode.Disposable {
	const on = listening(session, "checking lists of terms");
	const marks = vscode.languages.createDiagnosticCollection("tonggao.terms");
	const checkOpen = (document: vscode.TextDocument) => {
		if (isTermsFile(document.uri))
			marks.set(
				document.uri,
				readTerms(document.getText()).bad.map(diagnosticOf),
			);
	};
	const checkFile = async (file: vscode.Uri) => {
		const bad = await badLinesOf(file);
		const open = vscode.workspace.textDocuments.find(
			({ uri }) => uri.toString() === file.toString(),
		);
		if (open === undefined) marks.set(file, bad.map(diagnosticOf));
		else checkOpen(open);
	};
	return vscode.Disposable.from(
		marks,
		afterwards(session, "checking lists of terms", () =>
			vscode.workspace.textDocuments.forEach(checkOpen),
		),
		on(vscode.workspace.onDidOpenTextDocument, checkOpen),
		on(vscode.workspace.onDidChangeTextDocument, ({ document }) =>
			checkOpen(document),
		),
		on(vscode.workspace.onDidCloseTextDocument, ({ uri }) => {
			return isTermsFile(uri) ? checkFile(uri) : undefined;
		}),
		watchTerms(on, checkFile),
		on(session.onDidConvert, async ({ document }) => {
			const used = await termsFileFor(document.uri);
			if (used?.bytes !== undefined) await checkFile(used.file);
		}),
		command(session, "tonggao.terms.open", () =>
			openTerms(vscode.window.activeTextEditor?.document),
		),
	);
}

function diagnosticOf({ line, problem }: BadLine): vscode.Diagnostic {
	const diagnostic = new vscode.Diagnostic(
		new vscode.Range(line, 0, line, Number.MAX_SAFE_INTEGER),
		problemName(problem),
		vscode.DiagnosticSeverity.Warning,
	);
	diagnostic.source = sourceName();
	return diagnostic;
}

function problemName(problem: TermProblem): string {
	return {
		source: vscode.l10n.t("No term: nothing stands before the first tab."),
		columns: vscode.l10n.t(
			"No term: more than three columns. Word, what it becomes, usages; parted by tabs.",
		),
		usage: vscode.l10n.t(
			"No term: the third column names usages: cn, t, tw, twp, hk, hkp, jp.",
		),
		repeated: vscode.l10n.t(
			"Left out: a line above says something else of the same word.",
		),
	}[problem];
}
