import * as vscode from "vscode";
import type { UnitKind } from "../core/layout/page";
import type { Change } from "../core/reports/compare";
import type { EditClass } from "../core/reports/edits";
import type { Label } from "./marks";

/** What a kind of name is called, for one of it. */
export function labelName(label: Label): string {
	return {
		person: vscode.l10n.t("Person"),
		place: vscode.l10n.t("Place"),
		organisation: vscode.l10n.t("Organisation"),
		position: vscode.l10n.t("Position"),
		time: vscode.l10n.t("Time"),
		quantity: vscode.l10n.t("Quantity"),
		work: vscode.l10n.t("Work"),
		meeting: vscode.l10n.t("Meeting"),
		task: vscode.l10n.t("Task"),
	}[label];
}

/** What a kind of name is called as the heading of many. */
export function labelNames(label: Label): string {
	return {
		person: vscode.l10n.t("People"),
		place: vscode.l10n.t("Places"),
		organisation: vscode.l10n.t("Organisations"),
		position: vscode.l10n.t("Positions"),
		time: vscode.l10n.t("Times"),
		quantity: vscode.l10n.t("Quantities"),
		work: vscode.l10n.t("Works"),
		meeting: vscode.l10n.t("Meetings"),
		task: vscode.l10n.t("Tasks"),
	}[label];
}

/** The product icon of a kind of name. */
export const LABEL_ICONS: Readonly<Record<Label, string>> = {
	person: "person",
	place: "location",
	organisation: "organization",
	position: "account",
	time: "calendar",
	quantity: "symbol-numeric",
	work: "book",
	meeting: "comment-discussion",
	task: "checklist",
};

/** What a part of a page is called where it is no plain paragraph. */
export function kindName(kind: "article" | "task" | UnitKind): string {
	return {
		article: vscode.l10n.t("Article"),
		task: vscode.l10n.t("Task"),
		kicker: vscode.l10n.t("Kicker"),
		headline: vscode.l10n.t("Headline"),
		subhead: vscode.l10n.t("Subhead"),
		label: vscode.l10n.t("Label"),
		dateline: vscode.l10n.t("Dateline"),
		byline: vscode.l10n.t("Byline"),
		paragraph: vscode.l10n.t("Paragraph"),
		bullet: vscode.l10n.t("Bullet"),
		pullquote: vscode.l10n.t("Pull quote"),
		caption: vscode.l10n.t("Caption"),
		credit: vscode.l10n.t("Credit"),
		source: vscode.l10n.t("Source"),
		jump: vscode.l10n.t("Page jump"),
		table: vscode.l10n.t("Table"),
		verse: vscode.l10n.t("Verse"),
		other: vscode.l10n.t("Other"),
	}[kind];
}

/** What became of a paragraph. */
export function changeName(change: Change): string {
	return {
		same: vscode.l10n.t("same"),
		edited: vscode.l10n.t("edited"),
		cut: vscode.l10n.t("cut"),
		added: vscode.l10n.t("added"),
		moved: vscode.l10n.t("moved"),
	}[change];
}

/** What kind of difference it is. */
export function className(kind: EditClass): string {
	return {
		attribution: vscode.l10n.t("source"),
		figure: vscode.l10n.t("figure"),
		name: vscode.l10n.t("name"),
		wording: vscode.l10n.t("wording"),
		punctuation: vscode.l10n.t("signs"),
	}[kind];
}

/** The icon and the colour of what became of a paragraph. */
export const CHANGE_ICONS: Readonly<
	Record<Change, { readonly icon: string; readonly colour?: string }>
> = {
	same: { icon: "dash" },
	edited: {
		icon: "diff-modified",
		colour: "gitDecoration.modifiedResourceForeground",
	},
	cut: {
		icon: "diff-removed",
		colour: "gitDecoration.deletedResourceForeground",
	},
	added: {
		icon: "diff-added",
		colour: "gitDecoration.addedResourceForeground",
	},
	moved: {
		icon: "diff-renamed",
		colour: "gitDecoration.renamedResourceForeground",
	},
};

/** That texts of the folder are not counted yet; they are not zero. */
export function notRead(pending: number): string {
	return pending === 1
		? vscode.l10n.t("1 text is not read yet.")
		: vscode.l10n.t("{0} texts are not read yet.", pending);
}

/** What a view says over its rows: that texts are not counted yet, or, once all are, that there is none. */
export function remarkOn(
	rows: readonly unknown[],
	pending: number | undefined,
	none: string,
): string {
	if (pending === undefined) return "";
	if (pending > 0) return notRead(pending);
	return rows.length === 0 ? none : "";
}

/** Whom a remark in the Problems view comes from. */
export function sourceName(): string {
	return vscode.l10n.t("Tonggao");
}
