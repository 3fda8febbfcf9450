import * as vscode from "vscode";
import type { Region, ScriptReport } from "../core/script/script";

/** Usages in the order in which they are offered. */
export const USAGES: readonly Region[] = [
	"cn",
	"tw",
	"twp",
	"hk",
	"hkp",
	"t",
	"jp",
];

/** Where the Traditional usage is remembered that was converted to last. */
const LAST = "convert.last";

/** What a usage is called. */
export function usageName(usage: Region): string {
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

/** What a text shows of its script, as a sentence. */
export function foundName({ script, region }: ScriptReport): string {
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

/** The usage that a text is most likely to be wanted in: the other script; of Traditional ones the last that was taken. */
export function proposedFor(
	{ simplified, traditional }: ScriptReport,
	memory: vscode.Memento,
): Region {
	return traditional > simplified ? "cn" : memory.get<Region>(LAST, "tw");
}

/** Remembers a usage that was converted to, to propose it again. */
export async function rememberUsage(
	usage: Region,
	memory: vscode.Memento,
): Promise<void> {
	if (usage !== "cn" && usage !== "jp") await memory.update(LAST, usage);
}

/** Lets the user choose a usage, the first one proposed. */
export async function chooseUsage(
	title: string,
	placeHolder: string,
	usages: readonly Region[],
): Promise<Region | undefined> {
	const items = usages.map((usage) => ({ label: usageName(usage), usage }));
	const options = { title, placeHolder };
	return (await vscode.window.showQuickPick(items, options))?.usage;
}

/** All usages, one of them first. */
export function withFirst(first: Region): readonly Region[] {
	return [first, ...USAGES.filter((usage) => usage !== first)];
}
