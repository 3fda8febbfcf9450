import { NOT_AT_LINE_END } from "../../../src/core/layout/wrap";
import {
	isWordPart,
	NOT_AT_LINE_START,
	widthOf,
} from "../../../src/core/text/characters";
import type { Chance } from "./chance";

/** How a column of a paper is set. */
export interface Column {
	/** In columns of half a Chinese character. */
	readonly width: number;
	/** How often a mark that may not begin a line hangs over instead of taking its neighbour down with it, 0…1. */
	readonly hangs: number;
	/** How often a line is a character shorter or longer than the column for no reason that shows, 0…1. */
	readonly ragged: number;
}

/**
 * Breaks a text into lines of a column.
 * @param indent columns that the first line is shorter by; they are lost in print.
 */
export function setInColumn(
	text: string,
	columnAt: (line: number) => Column,
	indent: number,
	chance: Chance,
): string[] {
	const lines: string[] = [];
	let line: string[] = [];
	let width = 0;
	let { room, hangs } = roomOf(columnAt(0), indent, chance);
	for (const word of wordsOf(text)) {
		const wide = columnsOf(word);
		const mustFollow =
			NOT_AT_LINE_START.includes(word) &&
			line.length > 0 &&
			chance.happens(hangs);
		if (width + wide <= room || line.length === 0 || mustFollow) {
			line.push(word);
			width += wide;
			continue;
		}
		const next = [word];
		while (
			line.length > 1 &&
			(NOT_AT_LINE_START.includes(next[0] ?? "") ||
				NOT_AT_LINE_END.includes(line.at(-1) ?? ""))
		)
			next.unshift(line.pop() ?? "");
		lines.push(line.join("").trim());
		line = next;
		width = columnsOf(next.join(""));
		({ room, hangs } = roomOf(columnAt(lines.length), 0, chance));
	}
	return [...lines, line.join("").trim()];
}

function roomOf(
	{ width, hangs, ragged }: Column,
	indent: number,
	chance: Chance,
) {
	const off = chance.happens(ragged) ? chance.pick([-2, -2, 2]) : 0;
	return { room: width - indent + off, hangs };
}

/** What no line end parts: a character, a number, a word of letters. */
function wordsOf(text: string): string[] {
	return text.match(/[\w.%\u0400-\u04ff-]+|[\s\S]/gu) ?? [];
}

/** Columns of half a Chinese character. */
export function columnsOf(text: string): number {
	let columns = 0;
	for (let at = 0; at < text.length; at++)
		columns += widthOf(text.charCodeAt(at));
	return columns;
}

/** Puts the blanks of justified type into a line: between numbers and characters, around quotation marks, everywhere. */
export function justify(
	line: string,
	habits: {
		readonly gaps: number;
		readonly quotes: number;
		readonly spaced: boolean;
	},
	chance: Chance,
): string {
	if (habits.spaced)
		return line
			.replace(/\s+/gu, "")
			.replace(
				/([^\w.%，。、；：”」）》])(?=\S)|(?<=[，。、；：”」）》])(?=\S)/gu,
				"$1 ",
			);
	let out = "";
	for (let at = 0; at < line.length; at++) {
		const code = line.charCodeAt(at);
		const before = line.charCodeAt(at - 1);
		const meets =
			at > 0 && isNumber(code) !== isNumber(before) && isHan(code, before);
		const quoted =
			at > 0 &&
			("「『".includes(line.charAt(at)) ||
				"」』".includes(line.charAt(at - 1)));
		if (
			(meets && chance.happens(habits.gaps)) ||
			(quoted && chance.happens(habits.quotes))
		)
			out += " ";
		out += line.charAt(at);
	}
	return out.replace(/\s+/gu, " ");
}

function isNumber(code: number): boolean {
	return isWordPart(code) && code < 0x80;
}

/** Whether one of two neighbours is a Chinese character. */
function isHan(a: number, b: number): boolean {
	return /\p{Script=Han}/u.test(String.fromCharCode(a, b));
}
