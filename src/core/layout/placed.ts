import type { UnitKind } from "./page";
import { simplifiedText } from "./simplified";

/** What grouping needs to know of a unit. */
export interface Placed {
	readonly kind: UnitKind;
	readonly text: string;
	/** Blank lines before it. */
	readonly blanks: number;
	readonly spaced: boolean;
	readonly halved: boolean;
	/** Which numbering it has as an item of a numbered list, 0 for none; and whether it is a heading as such. */
	readonly numbering: number;
	readonly heads: boolean;
	/** Columns of its measure, of a heading those of its first line. */
	readonly width: number;
	/** Whether it is set in another column than the text before it. */
	readonly shifts: boolean;
	/** Whether it begins in a narrower column than it goes on in, as the first text beside a headline does. */
	readonly dropsIn: boolean;
}

const HEAD_KINDS: ReadonlySet<UnitKind> = new Set([
	"kicker",
	"headline",
	"subhead",
	"label",
]);

/** Whether the unit is a heading of any kind. */
export function isHead(unit: Placed | undefined): boolean {
	return unit !== undefined && HEAD_KINDS.has(unit.kind);
}

/** Whether the unit is text of the article itself. */
export function isBody({ kind }: Placed): boolean {
	return kind === "paragraph" || kind === "bullet";
}

/** Headlines, in simplified forms, that announce a list of short items, each with a heading of its own. */
const DIGEST = /快讯|[简短]讯|要闻速|速览|一句话新闻|集锦$/u;

/** Whether the text of a heading announces short items: 国内联播快讯 */
export function announcesItems({ text }: Placed): boolean {
	return text.length < 12 && DIGEST.test(simplifiedText(text));
}

/** The number of articles where units have the given numbers. */
export function countOf(article: Int32Array): number {
	let most = -1;
	for (const number of article) if (number > most) most = number;
	return most + 1;
}
