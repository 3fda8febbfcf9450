import * as vscode from "vscode";
import type { Basis, Mention } from "../core/entities/mention";
import { TIER_FACTS, type Tier, tierOf } from "../core/entities/tier";
import { isoOf } from "../core/entities/values/calendar";
import type { QuantityValue } from "../core/entities/values/quantity";
import { timeText } from "../core/entities/values/time";
import type { Card, Counted } from "../worker/protocol";
import { LABEL_ICONS, labelName, notRead } from "./labels";
import { type Found, wholeOf } from "./lookup";
import { commandLink, link, quoted } from "./markdown";
import { toLocation, toRange } from "./ranges";
import { subjectOf } from "./subject";

/** How many other files a card names. */
const FILES = 8;

/** The commands that a card links to. */
const COMMANDS = [
	"tonggao.entity.relabel",
	"tonggao.entity.never",
	"tonggao.entity.search",
	"tonggao.entity.copyCitation",
	"tonggao.entity.callOut",
	"tonggao.entity.count",
] as const;

/** A name of a page, and what is known of it. */
export interface CardOf {
	readonly document: vscode.TextDocument;
	readonly found: Found;
	readonly card: Counted<Card>;
	/** Whether the folder's texts have been asked for: else other files are not counted. */
	readonly isCounted: boolean;
}

/** What a hover says of a name. */
export function cardText(of: CardOf): vscode.MarkdownString {
	const text = new vscode.MarkdownString("", true);
	text.isTrusted = { enabledCommands: COMMANDS };
	const parts = [
		heading(of),
		quoted(of.card.value.positions.join("、")),
		value(of.card.value),
		onThisPage(of),
		inOtherFiles(of),
		"---",
		`${grounds(of.found.mention)}`,
		actions(of),
	];
	return text.appendMarkdown(parts.filter((part) => part !== "").join("\n\n"));
}

function heading({ found: { mention, entity }, card }: CardOf): string {
	const { other, pinyin } = card.value;
	const also = [other, pinyin].filter((each) => each !== undefined).join(" · ");
	const name = `$(${LABEL_ICONS[entity.type]}) **${quoted(mention.text)}**`;
	return `${name}${also === "" ? "" : ` (${quoted(also)})`} — ${labelName(entity.type)}`;
}

function value({ time, quantity, today }: Card): string {
	if (quantity !== undefined) return `= ${quoted(quantityInWords(quantity))}`;
	if (time === undefined) return "";
	const date = `= **${quoted(timeText(time))}**`;
	if (today.month === undefined) return date;
	return `${date} · ${quoted(vscode.l10n.t("counted from {0}", isoOf(today)))}`;
}

function quantityInWords({
	from,
	to,
	fraction,
	unit,
	more,
}: QuantityValue): string {
	const write = (number: number) =>
		number.toLocaleString(vscode.env.language, { maximumFractionDigits: 10 });
	const range =
		to === undefined
			? (fraction ?? write(from))
			: `${write(from)} – ${write(to)}`;
	const beyond =
		from < 0 ? `< ${range}` : vscode.l10n.t("more than {0}", range);
	const amount = more ? beyond : range;
	return unit === "" ? amount : `${amount} ${unit}`;
}

function onThisPage({
	document,
	found: { mention, all, introduced },
}: CardOf): string {
	const at = all.indexOf(mention);
	const count = all.length;
	if (count <= 1) return quoted(vscode.l10n.t("Once on this page"));
	const to = (label: string, target: Mention | undefined) =>
		target === undefined || target === mention
			? ""
			: link(label, document.uri, toRange(document, wholeOf(target.spans)));
	return [
		quoted(vscode.l10n.t("{0} of {1} on this page", at + 1, count)),
		to(vscode.l10n.t("First"), all[0]),
		introduced === all[0] ? "" : to(vscode.l10n.t("With Position"), introduced),
		to(vscode.l10n.t("Previous"), all[(at + count - 1) % count]),
		to(vscode.l10n.t("Next"), all[(at + 1) % count]),
	]
		.filter(Boolean)
		.join(" · ");
}

/** What the folder's other texts have. Those that are not known yet are not zero: they can be counted. */
function inOtherFiles(of: CardOf): string {
	const { document, found, card, isCounted } = of;
	const { total, texts } = card.value.named;
	const here = document.uri.toString();
	const others = texts.filter(({ file }) => file !== here).slice(0, FILES);
	const rows = others.map(({ count, first }) => {
		const { uri, range } = toLocation(first);
		return `- ${link(vscode.workspace.asRelativePath(uri), uri, range)} · ${count}`;
	});
	const more = total - others.length - 1;
	if (more > 0) rows.push(`- ${quoted(vscode.l10n.t("{0} more files", more))}`);
	const heading = quoted(vscode.l10n.t("In other files"));
	if (!isCounted) {
		const subject = subjectOf(document.uri, found.mention);
		const label = vscode.l10n.t("Count in Folder");
		const counting = commandLink(label, "tonggao.entity.count", subject);
		return [`${heading} · ${counting}`, rows.join("\n")]
			.filter((part) => part !== "")
			.join("\n\n");
	}
	if (card.pending > 0) rows.push(`- ${quoted(notRead(card.pending))}`);
	if (rows.length === 0) return "";
	return `${heading}\n\n${rows.join("\n")}`;
}

/** How far the name is to be trusted, and what that rests on. */
function grounds({ type, confidence, basis }: Mention): string {
	const tier = tierOf(confidence);
	const parts = [`$(${TIER_ICONS[tier]}) ${tierName(tier)}`, basisName(basis)];
	if (basis === "model")
		parts.push(vscode.l10n.t("confidence {0} %", Math.round(confidence * 100)));
	if (basis !== "reader" && MEASURED.has(type))
		parts.push(
			vscode.l10n.t(
				"right {0} times in 100 when measured",
				TIER_FACTS[tier].precision,
			),
		);
	return parts
		.map((part) => (part.startsWith("$(") ? part : quoted(part)))
		.join(" · ");
}

/** The types that `TIER_FACTS` was measured on. */
const MEASURED: ReadonlySet<string> = new Set([
	"person",
	"place",
	"organisation",
]);

const TIER_ICONS: Readonly<Record<Tier, string>> = {
	sure: "check",
	likely: "circle-outline",
	possible: "question",
};

function tierName(tier: Tier): string {
	return {
		sure: vscode.l10n.t("Sure"),
		likely: vscode.l10n.t("Likely"),
		possible: vscode.l10n.t("Possible"),
	}[tier];
}

function basisName(basis: Basis): string {
	return {
		model: vscode.l10n.t("by the trained model"),
		lexicon: vscode.l10n.t("listed in the lexicon"),
		rule: vscode.l10n.t("by a rule about its form"),
		word: vscode.l10n.t("by a word of the dictionary"),
		document: vscode.l10n.t("named elsewhere in this text"),
		reader: vscode.l10n.t("decided by you"),
	}[basis];
}

function actions({ document, found: { mention } }: CardOf): string {
	const subject = subjectOf(document.uri, mention);
	const row: readonly (readonly [string, string])[] = [
		[vscode.l10n.t("Relabel…"), "tonggao.entity.relabel"],
		[vscode.l10n.t("Not a Name"), "tonggao.entity.never"],
		[vscode.l10n.t("Search"), "tonggao.entity.search"],
		[vscode.l10n.t("Copy as Citation"), "tonggao.entity.copyCitation"],
		[vscode.l10n.t("Call Out in Folder"), "tonggao.entity.callOut"],
	];
	return row
		.map(([label, command]) => commandLink(label, command, subject))
		.join(" · ");
}
