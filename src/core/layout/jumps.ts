import { CharClass, classOf } from "../text/characters";
import { sourceSpans } from "../text/projection";
import type { SourceSpan } from "../text/span";
import type { Article } from "./page";

/** A line that says that an article goes on on another page, or comes from one. */
export interface Jump {
	/** `to`: the rest stands elsewhere; `from`: the beginning does. */
	readonly direction: "to" | "from";
	/** The page as printed, in ASCII digits without leading zeros: "4", "A4". */
	readonly page: string;
	/** The article it stands in, by its place on the page. */
	readonly article: number;
	readonly spans: readonly SourceSpan[];
}

const PAGE = String.raw`\s*第?\s*([A-Z]?)\s*(\d+|[一二三四五六七八九十]+)\s*版`;

/** How jumps say where the other part stands. 详见 and 相关报道 point to other articles: they cut nothing. */
export const JUMPS: readonly {
	readonly direction: Jump["direction"];
	readonly pattern: RegExp;
	readonly example: readonly [text: string, page: string];
}[] = [
	{
		direction: "to",
		pattern: new RegExp(`(?:下[转轉接]|文[转轉])${PAGE}`, "u"),
		example: ["（下轉第 A04 版）", "A4"],
	},
	{
		direction: "from",
		pattern: new RegExp(`(?:上[接转轉]|[紧緊]接)${PAGE}`, "u"),
		example: ["（紧接第一版）", "1"],
	},
];

/** The jumps of a page's articles, in their order. */
export function findJumps(articles: readonly Article[]): Jump[] {
	return articles.flatMap(({ units }, article) =>
		units.flatMap(({ kind, projection }) => {
			const read = kind === "jump" ? readJump(projection.text) : undefined;
			return read === undefined
				? []
				: [{ ...read, article, spans: sourceSpans(projection) }];
		}),
	);
}

/** What a jump's text says, or undefined where it is none that cuts a text. */
export function readJump(
	text: string,
): Pick<Jump, "direction" | "page"> | undefined {
	for (const { direction, pattern } of JUMPS) {
		const [, letter, number] = pattern.exec(text) ?? [];
		if (number !== undefined)
			return { direction, page: `${letter ?? ""}${numberOf(number)}` };
	}
	return undefined;
}

/** A page with its articles and where it comes from. */
export interface JumpPage {
	readonly file: string;
	readonly articles: readonly Article[];
}

/** The part of an article that a jump points to. */
export interface OtherPart {
	readonly file: string;
	readonly jump: Jump;
	/** How much of the rarer words of the shorter part the other one has too, 0…1. */
	readonly likeness: number;
}

/** Parts of one article share at least this much; of different articles rarely half of it. */
const ALIKE = 0.1;
/** The best part must share this many times what the next best one does: better none than a wrong one. */
const CLEARLY = 1.15;

/**
 * The other part of every jump of one page, by their words: the part that points back and shares most, parts left aside
 * that belong more clearly to another. In the order of `findJumps`; undefined where none is among the pages.
 */
export function otherParts(
	page: JumpPage,
	pages: readonly JumpPage[],
): (OtherPart | undefined)[] {
	const parts = pages.flatMap(partsOf);
	const partners = new Partners(parts, weightOf(pages));
	return parts
		.filter(({ file }) => file === page.file)
		.map((part) => {
			const found = partners.of(part);
			return (
				found && {
					file: found.part.file,
					jump: found.part.jump,
					likeness: found.likeness,
				}
			);
		});
}

/** What was read of a page's jumps, for as long as its articles are there. */
const partsKept = new WeakMap<readonly Article[], Part[]>();

interface Part {
	readonly file: string;
	readonly jump: Jump;
	readonly words: ReadonlySet<string>;
	readonly runs: ReadonlySet<string>;
}

/** Papers misprint the number, so that it only tips the scales where a file is called after the page. */
const NAMED = 1.3;

/** A stretch of this many letters stands in both parts of an article by quotation only. */
const RUN = 8;
/** Another paper's print of the same lines is no other part: such share more of their stretches than this. */
const COPIED = 0.15;

/** How much of the text beside a jump is looked at, in UTF-16 code units: a part seldom prints less than half of it. */
const REACH = 1200;

/** The text before every `to` and after every `from` of a page, up to the next jump: what jumps cut stands beside them. */
function partsOf({ file, articles }: JumpPage): Part[] {
	const known = partsKept.get(articles);
	if (known?.every((part) => part.file === file)) return known;
	const parts = readParts(file, articles);
	partsKept.set(articles, parts);
	return parts;
}

function readParts(file: string, articles: readonly Article[]): Part[] {
	const units = articles
		.flatMap((article) => article.units)
		.map((unit) => ({ unit, at: sourceSpans(unit.projection)[0]?.start ?? 0 }))
		.sort((a, b) => a.at - b.at);
	return findJumps(articles).map((jump) => {
		const at = jump.spans[0]?.start ?? 0;
		const beside =
			jump.direction === "from"
				? units.filter((each) => each.at > at)
				: units.filter((each) => each.at < at).reverse();
		const texts: string[] = [];
		let length = 0;
		for (const { unit } of beside) {
			if (unit.kind === "jump" || length >= REACH) break;
			texts.push(unit.projection.text);
			length += unit.projection.text.length;
		}
		return { file, jump, words: gramsOf(texts, 2), runs: gramsOf(texts, RUN) };
	});
}

/** A part that may be the other one of an article. */
interface Candidate {
	readonly part: Part;
	readonly likeness: number;
	/** The likeness, more where the files are called after the pages. */
	readonly weight: number;
}

/** How many steps it is asked whether a part belongs to another, which belongs to another… */
const STEPS = 3;

/** Finds parts that belong together. Lives as long as one question. */
class Partners {
	private readonly parts: readonly Part[];
	private readonly weigh: (word: string) => number;
	private readonly ranked = new Map<Part, readonly Candidate[]>();

	constructor(parts: readonly Part[], weigh: (word: string) => number) {
		this.parts = parts;
		this.weigh = weigh;
	}

	/** The other part, where it is clear which one that is. */
	of(part: Part, steps = STEPS): Candidate | undefined {
		const [best, next] = this.free(part, steps);
		if (best === undefined || best.weight < (next?.weight ?? 0) * CLEARLY)
			return undefined;
		const [back] = this.free(best.part, steps - 1);
		return back?.part === part ? best : undefined;
	}

	/** The two best candidates for a part that belong to no other. */
	private free(part: Part, steps: number): Candidate[] {
		const found: Candidate[] = [];
		for (const candidate of this.rank(part)) {
			if (steps > 0 && this.isTaken(candidate.part, part, steps)) continue;
			found.push(candidate);
			if (found.length === 2) break;
		}
		return found;
	}

	private isTaken(part: Part, by: Part, steps: number): boolean {
		if (this.rank(part)[0]?.part === by) return false;
		const partner = this.of(part, steps - 1);
		return partner !== undefined && partner.part !== by;
	}

	private rank(part: Part): readonly Candidate[] {
		const known = this.ranked.get(part);
		if (known !== undefined) return known;
		const ranked = this.parts
			.filter(
				(other) =>
					other.jump.direction !== part.jump.direction &&
					!isCopy(part.runs, other.runs),
			)
			.map((other): Candidate => {
				const likeness = likenessOf(part.words, other.words, this.weigh);
				const weight =
					likeness *
					(isNamed(other.file, part.jump) ? NAMED : 1) *
					(isNamed(part.file, other.jump) ? NAMED : 1);
				return { part: other, likeness, weight };
			})
			.filter(({ likeness }) => likeness >= ALIKE)
			.sort((a, b) => b.weight - a.weight);
		this.ranked.set(part, ranked);
		return ranked;
	}
}

/** Whether a file is called after the page that a jump names: a04.txt, 第4版.txt. */
function isNamed(file: string, { page }: Jump): boolean {
	const name = file.slice(file.lastIndexOf("/") + 1).toUpperCase();
	const numbers = name.match(/[A-Z]?0*\d+/gu) ?? [];
	const plain = (text: string) => text.replace(/^([A-Z]?)0+(?=\d)/u, "$1");
	return numbers.some((number) => {
		const own = plain(number);
		return own === page || own.replace(/^[A-Z]/u, "") === page;
	});
}

function likenessOf(
	a: ReadonlySet<string>,
	b: ReadonlySet<string>,
	weigh: (word: string) => number,
): number {
	const [small, large] = a.size <= b.size ? [a, b] : [b, a];
	let shared = 0;
	let whole = 0.5;
	for (const word of small) {
		const weight = weigh(word);
		whole += weight;
		if (large.has(word)) shared += weight;
	}
	return shared / whole;
}

/** So many pages show how common a word is. */
const SAMPLE = 40;

/** Words of many articles say little: how much one counts, by the articles of the pages at hand. */
function weightOf(pages: readonly JumpPage[]): (word: string) => number {
	const counts = new Map<string, number>();
	let total = 0;
	for (const { articles } of pages.slice(0, SAMPLE))
		for (const article of articles) {
			total++;
			for (const word of gramsOf(textsOf(article), 2))
				counts.set(word, (counts.get(word) ?? 0) + 1);
		}
	return (word) =>
		Math.log(1 + total / Math.max(0.5, (counts.get(word) ?? 0) - 1.5)) - 0.6;
}

function isCopy(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
	const [small, large] = a.size <= b.size ? [a, b] : [b, a];
	let shared = 0;
	for (const run of small) if (large.has(run)) shared++;
	return shared > small.size * COPIED;
}

/** Every `length` letters in a row of some texts. */
function gramsOf(
	texts: readonly string[],
	length: number,
): ReadonlySet<string> {
	const grams = new Set<string>();
	for (const text of texts) {
		let run = 0;
		for (let at = 0; at < text.length; at++) {
			run = isLetter(text, at) ? run + 1 : 0;
			if (run >= length) grams.add(text.slice(at + 1 - length, at + 1));
		}
	}
	return grams;
}

function textsOf({ units }: Article): string[] {
	return units.map(({ projection }) => projection.text);
}

function isLetter(text: string, at: number): boolean {
	const found = classOf(text.charCodeAt(at));
	return found === CharClass.han || found === CharClass.digit;
}

const DIGITS = "一二三四五六七八九";

/** A page number in digits or in Han numerals up to 99. */
function numberOf(text: string): number {
	if (/^\d+$/u.test(text)) return Number(text);
	const [tens, ones] = text.includes("十") ? text.split("十") : ["", text];
	const value = (digit: string | undefined) =>
		digit === undefined ? 0 : DIGITS.indexOf(digit) + 1;
	return text.includes("十")
		? (tens === "" ? 1 : value(tens)) * 10 + value(ones || undefined)
		: value(ones);
}
