import * as vscode from "vscode";
import type { Region, ScriptReport } from "../../core/script/script";
import type { Conversion, ConversionAsk } from "../../worker/protocol";
import { activeEditor, command } from "../boundary";
import { type Edited, editWith, withEdits } from "../edits";
import { patiently } from "../progress";
import { toSpan } from "../ranges";
import type { Session } from "../session";
import { settings } from "../settings";
import { termsFor } from "../terms";

/** The command of every usage that has one of its own. */
const TARGETS: Readonly<Record<string, Region>> = {
	"tonggao.convert.toSimplified": "cn",
	"tonggao.convert.toTaiwan": "tw",
	"tonggao.convert.toTaiwanPhrases": "twp",
	"tonggao.convert.toHongKong": "hk",
	"tonggao.convert.toHongKongPhrases": "hkp",
	"tonggao.convert.toTraditional": "t",
};

/** Usages in the order in which they are offered. */
const CHOICES: readonly Region[] = ["cn", "tw", "twp", "hk", "hkp", "t", "jp"];

type Source = ConversionAsk["from"];

/** Converts the script of a document or of selections, the layout kept. */
export function convert(session: Session): vscode.Disposable {
	return vscode.Disposable.from(
		...Object.entries(TARGETS).map(([id, to]) =>
			command(session, id, () => run(session, "auto", to)),
		),
		command(session, "tonggao.convert.choose", async () => {
			const choice = await choose(session);
			if (choice !== undefined) await run(session, choice.from, choice.to);
		}),
	);
}

async function run(session: Session, from: Source, to: Region): Promise<void> {
	const editor = activeEditor();
	if (editor === undefined) return;
	const { document } = editor;
	const edited = await editWith(
		editor,
		vscode.l10n.t("Tonggao: converting to {0}…", usageName(to)),
		async (token) => {
			const part = partOf(editor);
			const terms = await termsFor(document, session.log);
			const uri = document.uri.toString();
			const quotes = settings.quotes(document);
			const ask = { uri, ...part, from, to, quotes, terms };
			return session.ask("convert", ask, token);
		},
	);
	await finish(session, document, edited, to);
}

async function finish(
	session: Session,
	document: vscode.TextDocument,
	{ outcome, found }: Edited<Conversion>,
	to: Region,
): Promise<void> {
	const say = (message: string) =>
		void vscode.window.showInformationMessage(message);
	if (found?.state === "already") return askAgain(session, document, to);
	switch (outcome) {
		case "outdated":
			return say(
				vscode.l10n.t(
					"Tonggao: the text has changed meanwhile, so nothing was done. Run the command again.",
				),
			);
		case "unchanged":
			return say(vscode.l10n.t("Tonggao: there is nothing to convert."));
		case "read-only": {
			const content = withEdits(document.getText(), found?.edits ?? []);
			const { languageId: language } = document;
			const copy = await vscode.workspace.openTextDocument({
				content,
				language,
			});
			await vscode.window.showTextDocument(copy);
		}
	}
}

/** A text that is in the target's script already is converted only if the user says so. */
async function askAgain(
	session: Session,
	document: vscode.TextDocument,
	to: Region,
): Promise<void> {
	const { version } = document;
	const anyway = vscode.l10n.t("Convert Anyway");
	const answer = await vscode.window.showWarningMessage(
		to === "cn"
			? vscode.l10n.t("Tonggao: this text is in Simplified characters already.")
			: vscode.l10n.t(
					"Tonggao: this text is in Traditional characters already.",
				),
		anyway,
	);
	if (answer !== anyway || document.isClosed) return;
	if (vscode.window.activeTextEditor?.document !== document)
		await vscode.window.showTextDocument(document);
	if (document.version === version) await run(session, "other", to);
}

/** Asks for the target and, where the text does not show it for sure, for the source. */
async function choose(
	session: Session,
): Promise<{ from: Source; to: Region } | undefined> {
	const editor = activeEditor();
	if (editor === undefined) return undefined;
	const script = await patiently(
		vscode.l10n.t("Tonggao: reading the text…"),
		(token) => session.ask("script", partOf(editor), token),
	);
	if (script === undefined) return undefined;
	const to = await chooseUsage(
		vscode.l10n.t("Convert Script: To"),
		foundName(script),
		CHOICES,
	);
	if (to === undefined) return undefined;
	const guess = doubtful(script);
	if (guess === undefined) return { from: "auto", to };
	const from = await chooseUsage(
		vscode.l10n.t("Convert Script: From"),
		foundName(script),
		[guess, ...CHOICES.filter((usage) => usage !== guess)].filter(
			(usage) => usage !== to,
		),
	);
	return from && { from, to };
}

/** The best guess at a text's usage where it is only a guess. */
function doubtful({
	script,
	region,
	simplified,
	traditional,
}: ScriptReport): Region | undefined {
	if (script === "hans" || (script === "hant" && region !== undefined))
		return undefined;
	return simplified >= traditional ? "cn" : "t";
}

async function chooseUsage(
	title: string,
	placeHolder: string,
	usages: readonly Region[],
): Promise<Region | undefined> {
	const items = usages.map((usage) => ({ label: usageName(usage), usage }));
	const options = { title, placeHolder };
	return (await vscode.window.showQuickPick(items, options))?.usage;
}

/** The text of an editor with its selections, where there are any. */
function partOf({ document, selections }: vscode.TextEditor) {
	const ranges = selections
		.filter((selection) => !selection.isEmpty)
		.map((selection) => toSpan(document, selection));
	const text = document.getText();
	return ranges.length === 0 ? { text } : { text, ranges };
}

function usageName(usage: Region): string {
	return {
		cn: vscode.l10n.t("Simplified"),
		t: vscode.l10n.t("Traditional (Standard)"),
		tw: vscode.l10n.t("Traditional (Taiwan)"),
		twp: vscode.l10n.t("Traditional (Taiwan, with Phrases)"),
		hk: vscode.l10n.t("Traditional (Hong Kong)"),
		hkp: vscode.l10n.t("Traditional (Hong Kong, with Phrases)"),
		jp: vscode.l10n.t("Japanese Kanji"),
	}[usage];
}

function foundName({ script, region }: ScriptReport): string {
	switch (script) {
		case "hans":
			return vscode.l10n.t("The text is in Simplified characters");
		case "mixed":
			return vscode.l10n.t("The text mixes Simplified and Traditional");
		case "none":
			return vscode.l10n.t("The text does not show its script");
		case "hant":
			return region === "hk"
				? vscode.l10n.t("The text is in Traditional as Hong Kong writes it")
				: region === "tw"
					? vscode.l10n.t("The text is in Traditional as Taiwan writes it")
					: vscode.l10n.t("The text is in Traditional characters");
	}
}
