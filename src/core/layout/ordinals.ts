import type { Line } from "./lines";

/** How the items of a list of lines are numbered. */
interface Numbering {
	/** Matches the number a line begins with, in its group `n`. */
	readonly pattern: RegExp;
	/** The numerals in their order, where they are no Arabic digits; the same ones in other forms behind them. */
	readonly numerals?: string;
	/** What the line before must end with: in running text a mark stands before such an ordinal. */
	readonly after?: "text";
	readonly example: string;
}

const HAN = "一二三四五六七八九十";

/** Numbers that items of lists begin with, those of one kind in one row. A test reads the examples. */
export const NUMBERINGS: readonly Numbering[] = [
	{
		pattern: /^(?<n>[一二三四五六七八九十]{1,3})、(?![一二三四五六七八九十])/u,
		numerals: HAN,
		example: "二、架桥",
	},
	{
		pattern: /^[（(](?<n>[一二三四五六七八九十]{1,3})[）)]/u,
		numerals: HAN,
		example: "（二）架桥",
	},
	{ pattern: /^(?<n>\d{1,2})[.．、](?!\d)/u, example: "2. 架桥" },
	{ pattern: /^(?<n>\d{1,2})[)）]/u, example: "2）架桥" },
	{ pattern: /^[（(](?<n>\d{1,2})[)）]/u, example: "（2）架桥" },
	{ pattern: /^(?<n>\d)\uFE0F?\u20E3/u, example: "2️⃣架桥" },
	{
		pattern: /^(?<n>[壹贰貳叁參肆伍陆陸柒捌玖拾])、/u,
		numerals: "壹贰叁肆伍陆柒捌玖拾壹貳參肆伍陸柒捌玖拾",
		example: "貳、架橋",
	},
	{
		pattern: /^(?<n>[一二三四五六七八九十])[是要]/u,
		numerals: HAN,
		after: "text",
		example: "二是架桥",
	},
	{
		pattern: /^(?<n>[①-⑩])/u,
		numerals: "①②③④⑤⑥⑦⑧⑨⑩",
		example: "②架桥",
	},
];

/** What any of them begins with, so that other lines are passed over at once. */
const FIRST = /^[（(\d一二三四五六七八九十壹贰貳叁參肆伍陆陸柒捌玖拾①-⑩]/u;

/** The most characters of a number with its marks, and one that must not follow. */
const LONGEST = 6;

/** Items lie no further apart than this, in lines. */
const FARTHEST = 60;

/** The number that a line was found to begin with last, of one kind. */
interface Reached {
	readonly index: number;
	readonly number: number;
}

/**
 * For a line that begins an item of a numbered list the place of its numbering in the table, counted from 1; 0 for others.
 * Such a line's number goes on from the one that an earlier line begins with, and so on back to 1, or is the 1 that a line
 * goes on from.
 */
export function readOrdinals(
	text: string,
	lines: readonly Pick<Line, "start" | "sameLine" | "tail">[],
): Uint8Array {
	const begins = new Uint8Array(lines.length);
	const reached = new Map<Numbering, Reached>();
	for (const [index, { start, sameLine }] of lines.entries()) {
		if (sameLine || !FIRST.test(text.charAt(start))) continue;
		const found = numberAt(text, start);
		if (found === undefined) continue;
		const { kind, number } = found;
		const before = reached.get(kind);
		const step = before === undefined ? 0 : number - before.number;
		const isMarked =
			kind.after !== undefined && lines[index - 1]?.tail !== kind.after;
		if (number === 1) reached.set(kind, { index, number });
		else if (
			before !== undefined &&
			!isMarked &&
			(step === 1 || step === 2) &&
			index - before.index <= FARTHEST
		) {
			const place = NUMBERINGS.indexOf(kind) + 1;
			begins[before.index] = place;
			begins[index] = place;
			reached.set(kind, { index, number });
		}
	}
	return begins;
}

function numberAt(
	text: string,
	start: number,
): { kind: Numbering; number: number } | undefined {
	const head = text.slice(start, start + LONGEST);
	for (const kind of NUMBERINGS) {
		const numeral = kind.pattern.exec(head)?.groups?.n;
		if (numeral === undefined) continue;
		const number = numberOf(numeral, kind.numerals);
		if (number !== undefined) return { kind, number };
	}
	return undefined;
}

/** What a numeral counts: 12, 十二, 二十一; undefined for none. */
function numberOf(
	numeral: string,
	numerals: string | undefined,
): number | undefined {
	if (numerals === undefined) return Number(numeral);
	if (numeral.length === 1) return (numerals.indexOf(numeral) % 10) + 1;
	const parts =
		/^(?<tens>[一二三四五六七八九])?十(?<ones>[一二三四五六七八九])?$/u.exec(
			numeral,
		)?.groups;
	if (parts === undefined) return undefined;
	const digit = (char: string | undefined, absent: number) =>
		char === undefined ? absent : numerals.indexOf(char) + 1;
	return digit(parts.tens, 1) * 10 + digit(parts.ones, 0);
}
