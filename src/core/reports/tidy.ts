import type { Segmenter } from "../entities/segmenter";

/** Code units `[a, aEnd)` of one key that give way to `[b, bEnd)` of another. */
export interface KeyEdit {
	readonly a: number;
	readonly aEnd: number;
	readonly b: number;
	readonly bEnd: number;
}

/** No word is longer than this; an edit grows by no more to take in the words it cuts. */
const LONGEST_WORD = 8;

/**
 * Edits as a reader would mark them: put where clauses or words begin, grown to whole words, numbers and surrogate pairs,
 * and joined where nothing or a single character is left between two. `from` is where in the keys editing may begin.
 */
export function tidy(
	edits: readonly KeyEdit[],
	a: string,
	b: string,
	from: { readonly a: number; readonly b: number },
	words?: Segmenter,
): KeyEdit[] {
	const parts = edits.flatMap((edit) => splitAlike(edit, a, b));
	if (parts.length === 0) return [];
	const cuts = { a: cutsOf(a, words), b: cutsOf(b, words) };
	const tidied: KeyEdit[] = [];
	for (const [index, edit] of parts.entries()) {
		const last = tidied.at(-1);
		const next = parts[index + 1];
		const room = {
			a: last?.aEnd ?? from.a,
			aEnd: next?.a ?? a.length,
			b: last?.bEnd ?? from.b,
			bEnd: next?.b ?? b.length,
		};
		const grown = grow(slide(edit, a, b, room, cuts), a, b, room, cuts);
		if (last !== undefined && belongTogether(last, grown, a, b))
			tidied[tidied.length - 1] = {
				a: last.a,
				aEnd: grown.aEnd,
				b: last.b,
				bEnd: grown.bEnd,
			};
		else tidied.push(grown);
	}
	return tidied;
}

/**
 * Splits an edit that replaces text by text of the same make-up (words, signs and figures in turn) into the parts that
 * differ: "3人受伤，" to "5人死亡；" is a figure, a word and a sign.
 */
function splitAlike(edit: KeyEdit, a: string, b: string): KeyEdit[] {
	const first = a.slice(edit.a, edit.aEnd).match(PARTS) ?? [];
	const second = b.slice(edit.b, edit.bEnd).match(PARTS) ?? [];
	const alike =
		first.length > 1 &&
		first.length === second.length &&
		first.every((part, at) => makeOf(part) === makeOf(second[at] ?? ""));
	if (!alike) return [edit];
	const parts: KeyEdit[] = [];
	let { a: start, b: bStart } = edit;
	for (const [index, part] of first.entries()) {
		const other = second[index] ?? "";
		const limit = Math.min(part.length, other.length);
		let head = 0;
		while (head < limit && part[head] === other[head]) head++;
		let tail = 0;
		while (tail < limit - head && part.at(-1 - tail) === other.at(-1 - tail))
			tail++;
		if (part !== other)
			parts.push({
				a: start + head,
				aEnd: start + part.length - tail,
				b: bStart + head,
				bEnd: bStart + other.length - tail,
			});
		start += part.length;
		bStart += other.length;
	}
	return parts;
}

/** A number in digits: 13.5, 1,200 or 20%. The comma after another one is a sign of the sentence. */
export const NUMBER = "\\d+(?:,\\d{3}(?!\\d))*(?:\\.\\d+)*%?";

const PARTS = new RegExp(`${NUMBER}|[\\p{P}\\p{S}]+|[^\\d\\p{P}\\p{S}]+`, "gu");

function makeOf(part: string): "figure" | "signs" | "words" {
	if (/^\d/u.test(part)) return "figure";
	return /^[\p{P}\p{S}]/u.test(part) ? "signs" : "words";
}

/** How good a place each offset of a key is to begin or end an edit at: 0 within a word, more the better. */
function cutsOf(key: string, words: Segmenter | undefined): Uint8Array {
	const cuts = new Uint8Array(key.length + 1).fill(words === undefined ? 1 : 0);
	for (const { start } of words?.tag(key) ?? []) cuts[start] = 1;
	for (let at = 1; at < key.length; at++) {
		const pair = key.slice(at - 1, at + 1);
		if (UNBROKEN.test(pair)) cuts[at] = 0;
		else if (SIGN.test(pair)) cuts[at] = AFTER_SIGN.test(pair) ? 3 : 1;
	}
	for (const { 0: number, index } of key.matchAll(NUMBERS))
		cuts.fill(0, index + 1, index + number.length);
	cuts[0] = 3;
	cuts[key.length] = 3;
	return cuts;
}

const NUMBERS = new RegExp(NUMBER, "gu");
/** Two code units that belong together: of a surrogate pair, a Latin word, a number in characters. */
const UNBROKEN =
	/^(?:[\ud800-\udbff][\udc00-\udfff]|[0-9A-Za-z][0-9A-Za-z]|[〇零一二三四五六七八九十百千万亿]{2})$/;
const SIGN = /[。，,、；;：:！!？?()【】《》"…]/;
const AFTER_SIGN = /^[。,、;:!?]/;

type Cuts = { readonly a: Uint8Array; readonly b: Uint8Array };

/** Moves words that only one side has along equal text to the best place: "甲，〔乙，〕" rather than "甲〔，乙〕，". */
function slide(
	edit: KeyEdit,
	a: string,
	b: string,
	room: KeyEdit,
	cuts: Cuts,
): KeyEdit {
	const onlyA = edit.b === edit.bEnd;
	if (!onlyA && edit.a !== edit.aEnd) return edit;
	const key = onlyA ? a : b;
	const places = onlyA ? cuts.a : cuts.b;
	const start = onlyA ? edit.a : edit.b;
	const end = onlyA ? edit.aEnd : edit.bEnd;
	const worth = (by: number) =>
		(places[start + by] ?? 0) + (places[end + by] ?? 0);
	let best = 0;
	for (
		let by = -1;
		edit.a + by >= room.a && key[start + by] === key[end + by];
		by--
	)
		if (worth(by) > worth(best)) best = by;
	for (
		let by = 1;
		edit.aEnd + by <= room.aEnd && key[start + by - 1] === key[end + by - 1];
		by++
	)
		if (worth(by) > worth(best)) best = by;
	return {
		a: edit.a + best,
		aEnd: edit.aEnd + best,
		b: edit.b + best,
		bEnd: edit.bEnd + best,
	};
}

/** Takes in the words that the edit cuts, as far as both keys agree there and no other edit begins. */
function grow(
	edit: KeyEdit,
	a: string,
	b: string,
	room: KeyEdit,
	cuts: Cuts,
): KeyEdit {
	let { a: start, aEnd: end, b: bStart, bEnd } = edit;
	for (let grown = 0; grown < LONGEST_WORD; grown++) {
		const cut = cuts.a[start] === 0 || cuts.b[bStart] === 0;
		if (!cut || start <= room.a || bStart <= room.b) break;
		if (a[start - 1] !== b[bStart - 1]) break;
		start--;
		bStart--;
	}
	for (let grown = 0; grown < LONGEST_WORD; grown++) {
		const cut = cuts.a[end] === 0 || cuts.b[bEnd] === 0;
		if (!cut || end >= room.aEnd || bEnd >= room.bEnd) break;
		if (a[end] !== b[bEnd]) break;
		end++;
		bEnd++;
	}
	return { a: start, aEnd: end, b: bStart, bEnd };
}

/**
 * Whether a reader would mark two edits as one: nothing lies between them, or one character that is no sign. A figure and
 * a word, a word and a sign that touch stay apart.
 */
function belongTogether(
	first: KeyEdit,
	second: KeyEdit,
	a: string,
	b: string,
): boolean {
	const between = second.a - first.aEnd;
	if (between > 0) return between === 1 && !SIGN.test(a.charAt(first.aEnd));
	const apart = (key: string, end: number) =>
		makeOf(key.charAt(end - 1)) !== makeOf(key.charAt(end));
	return !apart(a, first.aEnd) || !apart(b, first.bEnd);
}
