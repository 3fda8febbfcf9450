import type { Page } from "../../../src/core/layout/page";
import { sourceSpans } from "../../../src/core/text/projection";
import type { PrintedPage, PrintedUnit } from "./print";

/** A page as text, with the right answers. Letters are the characters that are not blank, counted from 0. */
export interface AnsweredPage {
	readonly text: string;
	readonly units: readonly {
		readonly kind: string;
		readonly article: number;
		readonly text: string;
		/** Its letters, in order: half-open ranges. */
		readonly ranges: readonly (readonly [first: number, end: number])[];
	}[];
	/** Letters before which a break is as right as none, with what the page has. */
	readonly optional: readonly {
		readonly letter: number;
		readonly broken: boolean;
	}[];
}

/** The text of a printed page and its answers. */
export function answersOf({ units, lines }: PrintedPage): AnsweredPage {
	const ranges = new Map<PrintedUnit, [number, number][]>();
	const optional: { letter: number; broken: boolean }[] = [];
	const texts: string[] = [];
	let letter = 0;
	for (const line of lines) {
		if (line.optional) optional.push({ letter, broken: false });
		for (const [at, { unit, text }] of line.parts.entries()) {
			if (at > 0 && unit.kind === "credit")
				optional.push({ letter, broken: true });
			const own = ranges.get(unit) ?? [];
			const end = letter + lettersIn(text);
			const last = own.at(-1);
			if (last?.[1] === letter) last[1] = end;
			else own.push([letter, end]);
			ranges.set(unit, own);
			letter = end;
		}
		texts.push(line.parts.map(({ text }) => text).join(" "));
	}
	return {
		text: texts.join("\n"),
		units: units.map((unit) => ({ ...unit, ranges: ranges.get(unit) ?? [] })),
		optional,
	};
}

function lettersIn(text: string): number {
	return text.replace(/\s/gu, "").length;
}

interface KeyUnit {
	readonly id: number;
	readonly kind: string;
	readonly text: string;
	readonly ranges: readonly (readonly [first: number, end: number])[];
	readonly span: readonly number[];
	/** Letters of the unit, counted from 0, before which a blank stands. */
	readonly requiredSpaces: readonly number[];
	readonly optionalSpaces: readonly number[];
}

/** The answers in the shape of the answer keys that lie beside the newspaper pages. */
export function keyOf({ text, units, optional }: AnsweredPage) {
	const letters = text.replace(/\s/gu, "");
	const articles = new Map<number, KeyUnit[]>();
	for (const [id, { kind, article, text: own, ranges }] of units.entries()) {
		const span = [ranges[0]?.[0] ?? 0, ranges.at(-1)?.[1] ?? 0];
		const requiredSpaces = [...own.matchAll(/\s/gu)].map(({ index }) =>
			lettersIn(own.slice(0, index)),
		);
		articles.set(article, [
			...(articles.get(article) ?? []),
			{ id, kind, text: own, ranges, span, requiredSpaces, optionalSpaces: [] },
		]);
	}
	return {
		sourceNonSpace: letters,
		nonSpaceChars: letters.length,
		articles: [...articles].map(([id, own]) => ({
			id: String(id),
			units: own,
		})),
		optionalBreaks: optional.map(({ letter, broken }) => ({
			k: letter,
			preferBreak: broken,
		})),
	};
}

/** The answers of such a key. */
export function answersIn(
	key: ReturnType<typeof keyOf>,
	text: string,
): AnsweredPage {
	return {
		text,
		units: key.articles.flatMap(({ units }, article) =>
			units.map((unit) => ({ ...unit, article })),
		),
		optional: key.optionalBreaks.map(({ k, preferBreak }) => ({
			letter: k,
			broken: preferBreak,
		})),
	};
}

/** Counts of what layout got right on pages. */
export interface Tally {
	/** Gaps between letters where both, only layout, only the answers have a break. */
	right: number;
	added: number;
	missed: number;
	/** Units that come back as they were, those of layout, those of the answers. */
	exact: number;
	found: number;
	wanted: number;
	/** Sums over pages. */
	grouping: number;
	pages: number;
	/** How often a unit of one kind, as the answers have it, came back as one of another: `para headline`. */
	readonly kinds: Map<string, number>;
}

/** A tally of nothing. */
export function emptyTally(): Tally {
	return {
		right: 0,
		added: 0,
		missed: 0,
		exact: 0,
		found: 0,
		wanted: 0,
		grouping: 0,
		pages: 0,
		kinds: new Map(),
	};
}

/** Adds a page to a tally. */
export function tallyPage(
	tally: Tally,
	answers: AnsweredPage,
	page: Page,
): void {
	const letterAt = new Int32Array(answers.text.length + 1);
	let total = 0;
	for (let at = 0; at < answers.text.length; at++) {
		letterAt[at] = total;
		if (/\S/u.test(answers.text.charAt(at))) total++;
	}
	const wanted = answers.units.map((unit) => ({
		...unit,
		letters: unit.ranges.flatMap(([first, end]) =>
			Array.from({ length: end - first }, (_, at) => first + at),
		),
	}));
	const found = page.articles.flatMap(({ units }, article) =>
		units.map((unit) => ({
			kind: unit.kind,
			article,
			letters: sourceSpans(unit.projection).flatMap(({ start, end }) => {
				const own: number[] = [];
				for (let at = start; at < end; at++)
					if (/\S/u.test(answers.text.charAt(at))) own.push(letterAt[at] ?? 0);
				return own;
			}),
		})),
	);
	const optional = new Set(answers.optional.map(({ letter }) => letter));
	const gold = followers(wanted, total);
	const ours = followers(found, total);
	for (let letter = 1; letter < total; letter++) {
		if (optional.has(letter)) continue;
		const broken = gold[letter - 1] !== letter;
		const broke = ours[letter - 1] !== letter;
		if (broken && broke) tally.right++;
		else if (broken) tally.missed++;
		else if (broke) tally.added++;
	}
	for (const { letter } of answers.optional)
		ours[letter - 1] = gold[letter - 1] ?? -1;
	const begun = new Set(ours);
	const exact = new Set<string>();
	for (let first = 0; first < total; first++) {
		if (begun.has(first)) continue;
		const own: number[] = [];
		for (let at = first; at >= 0; at = ours[at] ?? -1) own.push(at);
		exact.add(own.join());
		tally.found++;
	}
	tally.wanted += wanted.length;
	for (const { letters } of wanted)
		if (exact.has(letters.join())) tally.exact++;
	const unitAt = new Map(
		found.flatMap((unit) =>
			unit.letters.map((letter) => [letter, unit] as const),
		),
	);
	for (const { kind, letters } of wanted) {
		const own = `${kind} ${unitAt.get(letters[0] ?? -1)?.kind}`;
		tally.kinds.set(own, (tally.kinds.get(own) ?? 0) + 1);
	}
	tally.grouping += groupingOf(
		wanted.map(({ article, letters }) => [
			article,
			unitAt.get(letters[0] ?? -1)?.article ?? -1,
		]),
	);
	tally.pages++;
}

/** For every letter the one after it in its unit, minus 1 for the last. */
function followers(
	units: readonly { readonly letters: readonly number[] }[],
	total: number,
): Int32Array {
	const next = new Int32Array(total).fill(-1);
	for (const { letters } of units)
		for (let at = 1; at < letters.length; at++)
			next[letters[at - 1] ?? 0] = letters[at] ?? -1;
	return next;
}

/** F1 of the pairs of units that are in one article. */
function groupingOf(
	units: readonly (readonly [wanted: number, found: number])[],
): number {
	let both = 0;
	let one = 0;
	for (const [index, [wanted, found]] of units.entries())
		for (const [otherWanted, otherFound] of units.slice(index + 1)) {
			if (wanted === otherWanted) one++;
			if (found === otherFound) one++;
			if (wanted === otherWanted && found === otherFound) both++;
		}
	return one === 0 ? 1 : (2 * both) / one;
}
