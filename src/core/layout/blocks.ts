import { readJump } from "./jumps";
import { opensArticle } from "./openings";
import { isBody, isHead, type Placed } from "./placed";

/** A run of units, `[first, last]`: headings with what goes with them, or text. */
export interface Block {
	readonly heads: boolean;
	readonly first: number;
	readonly last: number;
	/** Whether its first text says where the report comes from, or from which page. */
	readonly opens: boolean;
	/** Whether its first text is a paragraph that does not. */
	readonly unopened: boolean;
	/** Whether it ends with a jump to another page or with where the report came from: nothing of the article follows. */
	readonly closes: boolean;
	/** Whether it is text in another column than the text before it. */
	readonly shifts: boolean;
	/** Whether it begins in a narrower column than it goes on in. */
	readonly dropsIn: boolean;
}

/** The blocks of a page: they tile its units. */
export function blocksOf(units: readonly Placed[]): Block[] {
	const blocks: Block[] = [];
	let first = 0;
	while (first < units.length) {
		let last = first;
		const heads = startsHeads(units, first);
		if (heads)
			while (
				isHead(units[last + 1]) ||
				(units[last + 1]?.kind === "byline" && last + 1 < units.length)
			)
				last++;
		else
			while (
				last + 1 < units.length &&
				!startsHeads(units, last + 1) &&
				(!hasText(units, first, last) || !startsText(units, first, last + 1))
			)
				last++;
		const text = units.slice(first, last + 1).find(isText) ?? units[first];
		const opens = !heads && text !== undefined && opensText(text);
		blocks.push({
			heads,
			first,
			last,
			opens,
			unopened: !heads && !opens && text?.kind === "paragraph",
			closes: closesArticle(units, first, last),
			shifts: !heads && text?.shifts === true,
			dropsIn: !heads && text?.dropsIn === true,
		});
		first = last + 1;
	}
	return blocks;
}

/** Whether a unit is text, or says from which page the text goes on: a caption and its credit may stand before it. */
function isText(unit: Placed): boolean {
	return isBody(unit) || unit.kind === "jump";
}

function hasText(
	units: readonly Placed[],
	first: number,
	last: number,
): boolean {
	return units.slice(first, last + 1).some(isText);
}

/** Whether another block begins at `at`, after the text from `first` on. */
function startsText(
	units: readonly Placed[],
	first: number,
	at: number,
): boolean {
	const unit = units[at] as Placed;
	return (
		opensText(unit) ||
		unit.shifts ||
		(isBody(unit) && closesArticle(units, first, at - 1))
	);
}

/** Whether a unit says where a report comes from: an agency, or the page that has its beginning. */
function opensText({ kind, text }: Placed): boolean {
	return (
		opensArticle(text) ||
		(kind === "jump" && readJump(text)?.direction === "from")
	);
}

function closesArticle(
	units: readonly Placed[],
	first: number,
	last: number,
): boolean {
	for (let at = last; at >= first; at--) {
		const { kind, text } = units[at] as Placed;
		if (kind === "dateline") return true;
		if (kind === "jump") return readJump(text)?.direction !== "from";
		if (kind !== "caption" && kind !== "credit" && kind !== "byline")
			return false;
	}
	return false;
}

/** Headings begin with a heading, or with a byline that a heading follows. */
function startsHeads(units: readonly Placed[], at: number): boolean {
	if (isHead(units[at])) return true;
	return units[at]?.kind === "byline" && isHead(units[at + 1]);
}
