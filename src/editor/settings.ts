import * as vscode from "vscode";
import type { EntityType } from "../core/entities/mention";
import type { Tier } from "../core/entities/tier";
import { LABELS, type Shown } from "./marks";

/** As the texts print it, or brought to one usage. */
export type DisplayScript = "printed" | "cn" | "tw" | "hk";

/** The one place where settings are read. Each is described in package.json. */
export const settings = {
	autoDetect: (scope: vscode.ConfigurationScope): boolean =>
		read("autoDetect", true, scope),
	/** Which kinds of names are highlighted, and from which confidence on. */
	highlight: (scope: vscode.ConfigurationScope): Shown => {
		const kinds = read<Partial<Record<EntityType | "task", boolean>>>(
			"highlight",
			{},
			scope,
		);
		return {
			labels: new Set(LABELS.filter((label) => kinds[label] ?? true)),
			from: read<Tier>("confidence", "likely", scope),
		};
	},
	/** Whether names have a line under them beside their colour. */
	underline: (scope: vscode.ConfigurationScope): boolean =>
		read("underline", true, scope),
	/** Whether line ends show what layout makes of them. */
	layoutMarks: (scope: vscode.ConfigurationScope): boolean =>
		read("layoutMarks", false, scope),
	/** Whether it is said where a jump to another page cuts a text. */
	jumps: (scope: vscode.ConfigurationScope): boolean =>
		read("jumps", true, scope),
	/** Whether it is said where a numbered list has gaps or falls short of what is announced. */
	lists: (scope: vscode.ConfigurationScope): boolean =>
		read("lists", true, scope),
	/** Whether a line over each article says which papers print its report. */
	codeLens: (scope: vscode.ConfigurationScope): boolean =>
		read("reports.codeLens", false, scope),
	/** Whether passages are marked that are not as the report's base has them. */
	heat: (scope: vscode.ConfigurationScope): boolean =>
		read("reports.heat", false, scope),
	/** Whether it is said where a paper cuts its report. */
	cuts: (scope: vscode.ConfigurationScope): boolean =>
		read("reports.cuts", false, scope),
	/** Which files of the folder count as texts. */
	include: (scope?: vscode.ConfigurationScope): string =>
		read("folder.include", "**/*.{txt,text}", scope),
	exclude: (scope?: vscode.ConfigurationScope): string =>
		read("folder.exclude", "**/{node_modules,.git}/**", scope),
	/** Quotation marks on conversion: as the target region prints them, or as they stand. */
	quotes: (scope?: vscode.ConfigurationScope): "region" | "keep" =>
		read<"region" | "keep">("convert.quotes", "region", scope),
	/** Whether lines stay where they are on conversion or every paragraph becomes one. */
	layoutOnConversion: (scope?: vscode.ConfigurationScope): "keep" | "reflow" =>
		read<"keep" | "reflow">("convert.layout", "keep", scope),
	/** The characters that the side bar shows names and titles in. */
	displayScript: (): DisplayScript =>
		read<DisplayScript>("displayScript", "printed"),
};

/** Whether a change of the settings has other names marked. */
export function concernsMarks(event: vscode.ConfigurationChangeEvent): boolean {
	return (
		event.affectsConfiguration("tonggao.highlight") ||
		event.affectsConfiguration("tonggao.confidence")
	);
}

/** Turns a setting on or off: where it is the workspace's own there, else for the user. */
export async function toggleSetting(key: string): Promise<void> {
	const config = vscode.workspace.getConfiguration("tonggao");
	const known = config.inspect<boolean>(key);
	const target =
		known?.workspaceValue === undefined
			? vscode.ConfigurationTarget.Global
			: vscode.ConfigurationTarget.Workspace;
	await config.update(key, !config.get(key), target);
}

function read<T>(
	key: string,
	fallback: T,
	scope?: vscode.ConfigurationScope,
): T {
	return vscode.workspace
		.getConfiguration("tonggao", scope)
		.get<T>(key, fallback);
}
