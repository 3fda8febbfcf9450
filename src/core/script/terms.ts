import { readRows } from "../text/rows";
import { REGIONS, type Region } from "./script";

/**
 * A word of the workspace that goes before everything else: `from` as the source prints it, `to` as the target shall. A
 * term whose two forms are equal is protected: it stays as it is printed.
 */
export interface Term {
	readonly from: string;
	readonly to: string;
	/** The usages towards which it holds; absent for all. */
	readonly towards?: readonly Region[];
}

/**
 * What is wrong with a line of a list of terms. `source`: nothing stands before the first tab. `columns`: more than three
 * columns. `usage`: the third column names no usage. `repeated`: a line above says something else of the same word.
 */
export type TermProblem = "source" | "columns" | "usage" | "repeated";

/** A line of a list of terms that is none, counted from 0. */
export interface BadLine {
	readonly line: number;
	readonly problem: TermProblem;
}

/**
 * Reads a list of terms: a line a term, its columns parted by tabs: the word, what it becomes (nothing: it stays), and,
 * where it holds only towards some usages, those, parted by commas (`hk,hkp`). Blank lines and lines that begin with `#`
 * are remarks; blanks around a column do not count. Bad lines are returned as such, the others hold.
 */
export function readTerms(text: string): {
	readonly terms: readonly Term[];
	readonly bad: readonly BadLine[];
} {
	const terms: Term[] = [];
	const bad: BadLine[] = [];
	/** By word and usage what it becomes. */
	const known = new Map<string, string>();
	for (const { line, fields } of readRows(text)) {
		const columns = fields.map((field) => field.trim());
		const read = readTerm(columns);
		if (typeof read === "string") {
			bad.push({ line, problem: read });
			continue;
		}
		const keys = (read.towards ?? REGIONS).map((to) => `${to}\t${read.from}`);
		if (keys.some((key) => (known.get(key) ?? read.to) !== read.to))
			bad.push({ line, problem: "repeated" });
		else {
			for (const key of keys) known.set(key, read.to);
			terms.push(read);
		}
	}
	return { terms, bad };
}

/** A line of a list of terms: what `readTerms` reads as this term. */
export function writeTerm({ from, to, towards }: Term): string {
	if (towards !== undefined) return `${from}\t${to}\t${towards.join(",")}`;
	return from === to ? from : `${from}\t${to}`;
}

function readTerm(columns: readonly string[]): Term | TermProblem {
	const [from = "", second = "", third, ...more] = columns;
	const to = second === "" ? from : second;
	if (from === "") return "source";
	if (more.length > 0) return "columns";
	if (third === undefined || third === "") return { from, to };
	const towards = third.split(/[,，\s]+/u).filter((name) => name !== "");
	return towards.every(isRegion) ? { from, to, towards } : "usage";
}

function isRegion(name: string): name is Region {
	return (REGIONS as readonly string[]).includes(name);
}
