import * as vscode from "vscode";
import type { Companion, CorpusEntity, Place } from "../core/corpus";
import type { EntityType } from "../core/entities/mention";
import { LABEL_ICONS, labelNames } from "./labels";
import { openCommand } from "./places";
import type { Subject } from "./subject";

/** A row of the view of the folder's names. */
export type Row =
	| {
			readonly kind: "calledOut";
			readonly entity: CorpusEntity;
			readonly subject: Subject;
	  }
	| { readonly kind: "companions"; readonly companions: readonly Companion[] }
	| {
			readonly kind: "companion";
			readonly companion: Companion;
			readonly subject: Subject;
	  }
	| {
			readonly kind: "type";
			readonly type: EntityType;
			readonly entities: readonly CorpusEntity[];
	  }
	| {
			readonly kind: "entity";
			readonly entity: CorpusEntity;
			readonly subject: Subject;
	  }
	| {
			readonly kind: "file";
			readonly path: string;
			readonly entity: CorpusEntity;
			readonly file: string;
			readonly places: readonly Place[];
	  }
	| {
			readonly kind: "place";
			readonly path: string;
			readonly entity: CorpusEntity;
			readonly place: Place;
	  };

/** How many characters of a sentence stand before a name. */
const BEFORE = 6;

export function typeItem(
	type: EntityType,
	entities: readonly CorpusEntity[],
): vscode.TreeItem {
	const item = new vscode.TreeItem(
		labelNames(type),
		vscode.TreeItemCollapsibleState.Collapsed,
	);
	item.id = type;
	item.iconPath = new vscode.ThemeIcon(
		LABEL_ICONS[type],
		new vscode.ThemeColor(`tonggao.${type}`),
	);
	item.description = String(entities.length);
	return item;
}

/** The entity that is called out, with its count in all texts. */
export function calledOutItem(
	entity: CorpusEntity,
	texts: number | undefined,
): vscode.TreeItem {
	const item = entityItem(entity);
	if (texts !== undefined)
		item.description = vscode.l10n.t(
			"{0} in {1} of {2} files",
			entity.count,
			entity.files.length,
			texts,
		);
	item.id = `top\n${entity.id}`;
	item.iconPath = new vscode.ThemeIcon(
		"pinned",
		new vscode.ThemeColor("tonggao.calledOut"),
	);
	item.contextValue = "calledOut";
	item.collapsibleState = vscode.TreeItemCollapsibleState.Expanded;
	return item;
}

export function companionsItem(
	companions: readonly Companion[],
): vscode.TreeItem {
	const item = new vscode.TreeItem(
		vscode.l10n.t("Named with It"),
		vscode.TreeItemCollapsibleState.Collapsed,
	);
	item.id = "companions";
	item.iconPath = new vscode.ThemeIcon("link");
	item.description = String(companions.length);
	return item;
}

export function companionItem({
	entity,
	sentences,
	units,
	first,
}: Companion): vscode.TreeItem {
	const item = new vscode.TreeItem(entity.printed);
	item.id = `companion\n${entity.id}`;
	item.iconPath = new vscode.ThemeIcon(
		LABEL_ICONS[entity.type],
		new vscode.ThemeColor(`tonggao.${entity.type}`),
	);
	const together = [
		vscode.l10n.t("{0} sentences", sentences),
		vscode.l10n.t("{0} paragraphs", units),
	];
	item.description = together[sentences > 0 ? 0 : 1] ?? "";
	item.tooltip = [together.join(" · "), first.context].join("\n");
	item.contextValue = "entity";
	item.command = openCommand(first);
	return item;
}

export function entityItem(entity: CorpusEntity): vscode.TreeItem {
	const item = new vscode.TreeItem(
		entity.printed,
		vscode.TreeItemCollapsibleState.Collapsed,
	);
	const files = entity.files.length;
	item.id = entity.id;
	item.contextValue = "entity";
	item.description =
		files === 1
			? `${entity.count}`
			: vscode.l10n.t("{0} in {1} files", entity.count, files);
	item.tooltip = [
		entity.printed === entity.name
			? entity.name
			: `${entity.printed} (${entity.name})`,
		...entity.files.map(({ file, count }) => `${nameOf(file)} · ${count}`),
	].join("\n");
	return item;
}

export function fileItem({
	path,
	entity,
	file,
	places,
}: Row & { readonly kind: "file" }): vscode.TreeItem {
	const uri = vscode.Uri.parse(file);
	const item = new vscode.TreeItem(
		uri,
		places.length <= 20 && path === ""
			? vscode.TreeItemCollapsibleState.Expanded
			: vscode.TreeItemCollapsibleState.Collapsed,
	);
	item.id = `${path}${entity.id}\n${file}`;
	item.iconPath = vscode.ThemeIcon.File;
	item.description = String(places.length);
	const first = places[0];
	if (first !== undefined) item.command = openCommand(first);
	return item;
}

export function placeItem({
	path,
	entity,
	place,
}: Row & { readonly kind: "place" }): vscode.TreeItem {
	const { context, start, spans, file } = place;
	const item = new vscode.TreeItem(labelOf(place));
	item.id = `${path}${entity.id}\n${file}\n${spans[0]?.start}`;
	item.tooltip = `${context}\n${nameOf(file)}:${start.line + 1}`;
	item.command = openCommand(place);
	return item;
}

/** The sentence from a few characters before the name on, so that the name is seen in a narrow view. */
function labelOf({ context, at }: Place): vscode.TreeItemLabel {
	if (at === undefined) return { label: context };
	const cut = at.start > BEFORE ? at.start - BEFORE : 0;
	const lead = cut > 0 ? "…" : "";
	const shift = lead.length - cut;
	return {
		label: lead + context.slice(cut),
		highlights: [[at.start + shift, at.end + shift]],
	};
}

export function subjectOf({ id, printed, files }: CorpusEntity): Subject {
	return { id, text: printed, uri: files[0]?.file ?? "" };
}

function nameOf(file: string): string {
	return vscode.workspace.asRelativePath(vscode.Uri.parse(file));
}
