import type { Line } from "./lines";
import type { UnitKind } from "./page";
import { announcesItems, isBody, isHead, type Placed } from "./placed";
import { simplifiedText } from "./simplified";
import type { RawUnit } from "./units";

/** A caption has no more lines than this. */
const CAPTION_LINES = 6;

/** Names the kind of every unit, as far as the unit and its neighbours show it, with what grouping needs. */
export function nameKinds(
	raw: readonly RawUnit[],
	texts: readonly string[],
): Placed[] {
	let column: number | undefined;
	let bullets = false;
	return raw.map((unit, index): Placed => {
		const line = unit.lines[0];
		const kind = kindOf(unit, raw[index + 1]);
		const body = kind === "paragraph" || kind === "bullet";
		const shifts =
			body &&
			column !== undefined &&
			unit.width !== undefined &&
			(Math.abs(unit.width - column) > 3 || bullets !== (kind === "bullet"));
		if (body) {
			column = unit.lastWidth;
			bullets = kind === "bullet";
		}
		return {
			kind,
			text: texts[index] ?? "",
			// A second headline on the line is as good as parted from the first.
			blanks: line?.sameLine ? 1 : (line?.blanks ?? 0),
			spaced: line?.spaced ?? false,
			halved: line?.halved ?? false,
			numbering: unit.numbering,
			heads: unit.kind === "heading" && unit.numbering > 0,
			width: unit.width ?? line?.width ?? 0,
			shifts,
			dropsIn:
				body &&
				unit.width !== undefined &&
				unit.lastWidth !== undefined &&
				unit.width < unit.lastWidth - 3,
		};
	});
}

function kindOf(
	{ kind, lines, numbering }: RawUnit,
	next: RawUnit | undefined,
): UnitKind {
	const mark = lines[0]?.mark;
	if (mark !== undefined && mark !== "captionSign") return mark;
	const credit = next?.lines[0];
	const credited =
		credit?.mark === "credit" &&
		credit.blanks === 0 &&
		lines.length <= CAPTION_LINES &&
		lines[0]?.opens === false;
	switch (kind) {
		case "heading":
			if (credited && credit.sameLine) return "caption";
			// No article begins with it.
			if (numbering > 0) return "bullet";
			return isCutOff(lines, next) ? "paragraph" : "headline";
		case "text":
			return credited || mark === "captionSign" ? "caption" : "paragraph";
		case "caption":
			if (credited || mark === "captionSign") return "caption";
			return numbering > 0 ? "paragraph" : "pullquote";
		case "line":
			return lines[0]?.sign === "title" ? "headline" : "other";
		default:
			return kind;
	}
}

/** Whether lines are the beginning of a sentence that a jump to another page cuts: headlines have no pause inside. */
function isCutOff(lines: readonly Line[], next: RawUnit | undefined): boolean {
	const after = next?.lines[0];
	return (
		after?.mark === "jump" &&
		after.blanks === 0 &&
		lines.some(({ pauses }) => pauses > 0)
	);
}

/** A heading that leads up to the headline after it: it ends where the headline speaks on. */
const LEADS_UP = /强调$|指出$|表示$|时$|^——/u;
/** The most letters of a label (專題, 新时代新征程). */
const LABEL = 7;

/** How much of a text is asked for the words of its headings, in UTF-16 units. */
const TOLD = 4000;

/**
 * Tells headlines, kickers, labels and subheads of one article apart by where they stand, and numbered headings of sections
 * from items of lists; units in page order.
 * @returns the kinds of the headings by their places.
 */
export function nameHeads(units: readonly Placed[]): Map<number, UnitKind> {
	const kinds = new Map<number, UnitKind>();
	for (const [at, unit] of units.entries())
		if (headsSection(unit, units[at + 1])) kinds.set(at, "subhead");
	const first = units.findIndex(isBody);
	const last = units.findLastIndex(isBody);
	let start = 0;
	while (start < units.length) {
		if (!isHead(units[start])) {
			start++;
			continue;
		}
		let end = start;
		while (isHead(units[end + 1])) end++;
		if (start > first && end < last)
			for (let at = start; at <= end; at++) kinds.set(at, "subhead");
		else nameRun(units.slice(start, end + 1), bodyOf(units), kinds, start);
		start = end + 1;
	}
	return kinds;
}

/** Whether a numbered heading has text of its own under it. */
function headsSection(
	{ heads, numbering }: Placed,
	next: Placed | undefined,
): boolean {
	return (
		heads && next !== undefined && isBody(next) && next.numbering !== numbering
	);
}

/** The beginning of an article's text. */
function bodyOf(units: readonly Placed[]): string {
	let body = "";
	for (const unit of units) {
		if (body.length > TOLD) break;
		if (isBody(unit)) body += `${unit.text}\n`;
	}
	return body.slice(0, TOLD);
}

/** Names the headings of one run at the edge of an article: one headline, labels before it, what goes with it kickers. */
function nameRun(
	heads: readonly Placed[],
	body: string,
	kinds: Map<number, UnitKind>,
	start: number,
): void {
	const digest = heads.findIndex(announcesItems);
	let main = digest < 0 ? 0 : digest;
	if (digest < 0) {
		while (main < heads.length - 1 && isLabel(heads[main], body)) main++;
		while (
			main < heads.length - 1 &&
			LEADS_UP.test(simplifiedText(heads[main]?.text ?? ""))
		)
			main++;
	}
	for (const [at, head] of heads.entries())
		kinds.set(
			start + at,
			at === main
				? "headline"
				: at < main && isLabel(head, body)
					? "label"
					: "kicker",
		);
}

/** Whether a heading is short and says nothing of the text: 專題, 新时代新征程 */
function isLabel(head: Placed | undefined, body: string): boolean {
	if (head === undefined || head.spaced || head.text.length > LABEL)
		return false;
	let told = 0;
	for (let at = 0; at + 1 < head.text.length; at++)
		if (body.includes(head.text.slice(at, at + 2))) told++;
	return told * 2 < head.text.length - 1;
}
