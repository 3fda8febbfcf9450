import { opensArticle } from "../../../src/core/layout/openings";
import { type Chance, chanceOf } from "./chance";
import { type Column, columnsOf, justify, setInColumn } from "./column";
import {
	bylineOf,
	captionOf,
	creditOf,
	jumpOf,
	labelOf,
	openingOf,
} from "./dress";
import { isSentence, type PlainArticle } from "./texts";

/** A unit of a page, as an answer key has it. */
export interface PrintedUnit {
	readonly kind: string;
	/** Index of its article on the page. */
	readonly article: number;
	readonly text: string;
}

/** A line of a page by the units that stand on it, with the blanks of print; none of a blank line. */
export interface PrintedLine {
	readonly parts: readonly {
		readonly unit: PrintedUnit;
		readonly text: string;
	}[];
	/** Whether a break before it is as right as none. */
	readonly optional: boolean;
}

/** A page and what stands on it. */
export interface PrintedPage {
	readonly units: readonly PrintedUnit[];
	readonly lines: readonly PrintedLine[];
}

const BLANK: PrintedLine = { parts: [], optional: false };

/** The most letters of a heading that stands between paragraphs without an indent. */
const SUBHEAD = 22;

/**
 * Prints articles on one page the way the seeds are printed: columns of 12 to 36 characters, lost indents, blank lines
 * where columns end, headlines on either side, captions in the way, justified lines. The seed decides all of it.
 */
export function printPage(
	articles: readonly PlainArticle[],
	seed: number,
): PrintedPage {
	const chance = chanceOf(seed);
	const gaps = chance.pick([0, 0.5, 0.5, 1]);
	const quotes = chance.pick([0, 1]);
	const units: PrintedUnit[] = [];
	const lines: PrintedLine[] = [];
	for (const [index, article] of articles.entries()) {
		if (index > 0) lines.push(BLANK);
		const printed = printArticle(article, index, { gaps, quotes }, chance);
		for (const unit of printed.units) units.push(unit);
		for (const line of printed.lines) lines.push(line);
	}
	return { units, lines };
}

/** How a page justifies its lines, each 0…1. */
interface Habits {
	readonly gaps: number;
	readonly quotes: number;
}

function printArticle(
	{ heads, body, traditional }: PlainArticle,
	article: number,
	habits: Habits,
	chance: Chance,
): PrintedPage {
	const opening = openingOf(traditional, chance);
	const texts = body.map((text, at) =>
		at === 0 && !opensArticle(text) ? opening + text : text,
	);
	const text = printBody(texts, article, habits, chance);
	if (chance.happens(0.22))
		addCaption(text, article, { traditional, texts, heads }, habits, chance);
	const head = printHeads(heads, article, traditional, habits, chance);
	if (chance.happens(0.11)) addJump(text, article, traditional, chance);
	const [first, second] = chance.happens(0.5) ? [head, text] : [text, head];
	const gap = first === text || chance.happens(0.75) ? [BLANK] : [];
	return {
		units: [...first.units, ...second.units],
		lines: [...first.lines, ...gap, ...second.lines],
	};
}

interface Growing {
	readonly units: PrintedUnit[];
	readonly lines: PrintedLine[];
}

function printBody(
	texts: readonly string[],
	article: number,
	habits: Habits,
	chance: Chance,
): Growing {
	const usual: Column = {
		width: chance.between(12, 36) * 2,
		hangs: chance.pick([0, 0.5, 1]),
		ragged: chance.pick([0, 0.1, 0.15, 0.2, 0.25, 0.3]),
	};
	const other: Column = { ...usual, width: chance.between(12, 36) * 2 };
	const narrow: Column = {
		...usual,
		width: 2 * Math.round(usual.width * (0.25 + chance.next() / 10)),
	};
	const dropsIn =
		usual.width > 40 && chance.happens(0.06) ? chance.between(2, 4) : 0;
	const changes = chance.happens(0.07)
		? chance.between(8, 24)
		: Number.POSITIVE_INFINITY;
	const parted = chance.pick([1, 1, 1, 1, 1, 0, 0, 0, 0.3, 0.8]);
	const height = chance.between(10, 45);
	const units: PrintedUnit[] = [];
	const lines: PrintedLine[] = [];
	let printed = chance.between(0, height);
	let own = 0;
	const columnAt = (line: number) =>
		own + line < dropsIn ? narrow : own + line < changes ? usual : other;
	for (const [index, text] of texts.entries()) {
		const sentence = isSentence(text) || text.length > SUBHEAD || index === 0;
		const unit = { kind: sentence ? "para" : "subhead", article, text };
		const set = setInColumn(text, columnAt, sentence ? 4 : 0, chance);
		// A heading between paragraphs keeps close to the one under it.
		const close = units.at(-1)?.kind === "subhead" ? 0.36 : 1;
		if (index > 0 && chance.happens(parted * close)) lines.push(BLANK);
		units.push(unit);
		for (const [at, line] of set.entries()) {
			if (
				printed++ % height === 0 &&
				lines.length > 0 &&
				lines.at(-1) !== BLANK &&
				(at > 0 || sentence)
			)
				lines.push(BLANK);
			const spaced = chance.happens(0.012) && at < set.length - 1;
			lines.push({
				parts: [{ unit, text: justify(line, { ...habits, spaced }, chance) }],
				optional: false,
			});
		}
		own += set.length;
	}
	return { units, lines };
}

/** Puts a caption with its credit after the text, or between two of its lines. */
function addCaption(
	text: Growing,
	article: number,
	{
		traditional,
		texts,
		heads,
	}: {
		readonly traditional: boolean;
		readonly texts: readonly string[];
		readonly heads: readonly string[];
	},
	habits: Habits,
	chance: Chance,
): void {
	const at = chance.between(1, Math.max(1, texts.length - 1));
	const caption = {
		kind: "caption",
		article,
		text: captionOf(texts[at] ?? heads[0] ?? "", heads[0] ?? "", chance),
	};
	const credit = {
		kind: "credit",
		article,
		text: creditOf(traditional, chance),
	};
	const column = { width: chance.between(14, 42) * 2, hangs: 1, ragged: 0 };
	const set = setInColumn(caption.text, () => column, 0, chance).map(
		(line): PrintedLine => ({
			parts: [
				{
					unit: caption,
					text: justify(line, { ...habits, spaced: false }, chance),
				},
			],
			optional: false,
		}),
	);
	const last = set.pop();
	const block: PrintedLine[] = [
		...set,
		{
			parts: [...(last?.parts ?? []), { unit: credit, text: credit.text }],
			optional: false,
		},
	];
	const places = text.lines.flatMap((line, place) =>
		place > 3 && line === BLANK ? [place] : [],
	);
	const inside = chance.happens(0.35)
		? places[chance.between(0, places.length - 1)]
		: undefined;
	if (inside === undefined) text.lines.push(BLANK, ...block);
	else text.lines.splice(inside, 0, BLANK, ...block);
	text.units.push(caption, credit);
}

function addJump(
	text: Growing,
	article: number,
	traditional: boolean,
	chance: Chance,
): void {
	const unit = { kind: "jump", article, text: jumpOf(traditional, chance) };
	const part = { unit, text: unit.text };
	const last = text.lines.at(-1);
	if (last?.parts.length === 1 && chance.happens(0.5))
		text.lines[text.lines.length - 1] = {
			...last,
			parts: [...last.parts, part],
		};
	else text.lines.push(BLANK, { parts: [part], optional: false });
	text.units.push(unit);
}

function printHeads(
	heads: readonly string[],
	article: number,
	traditional: boolean,
	habits: Habits,
	chance: Chance,
): Growing {
	const units: PrintedUnit[] = [];
	const lines: PrintedLine[] = [];
	const spaced = chance.happens(0.2);
	if (chance.happens(0.11)) {
		const label = {
			kind: "label",
			article,
			text: labelOf(traditional, chance),
		};
		units.push(label);
		lines.push({ parts: [{ unit: label, text: label.text }], optional: false });
	}
	const cut = chance.happens(0.5);
	for (const [index, text] of heads.entries()) {
		const unit = { kind: index === 0 ? "headline" : "kicker", article, text };
		const whole = columnsOf(text);
		const column = {
			width:
				cut && whole >= 30
					? 2 * Math.ceil(whole / 4 + chance.between(0, 1))
					: 400,
			hangs: 1,
			ragged: 0,
		};
		units.push(unit);
		for (const [at, line] of setInColumn(
			text,
			() => column,
			0,
			chance,
		).entries())
			lines.push({
				parts: [{ unit, text: justify(line, { ...habits, spaced }, chance) }],
				optional: at > 0,
			});
	}
	if (chance.happens(0.18)) {
		const byline = {
			kind: "byline",
			article,
			text: bylineOf(traditional, chance),
		};
		if (chance.happens(0.6)) lines.push(BLANK);
		units.push(byline);
		lines.push({
			parts: [{ unit: byline, text: byline.text }],
			optional: false,
		});
	}
	return { units, lines };
}
