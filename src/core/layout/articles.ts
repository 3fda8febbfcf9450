import { isHan } from "../text/characters";
import { compareTexts, LIKENESS_REACH } from "./likeness";
import { opensArticle } from "./openings";
import type { UnitKind } from "./page";

/** What grouping needs to know of a unit. */
export interface Placed {
	readonly kind: UnitKind;
	readonly text: string;
	/** Blank lines before it. */
	readonly blanks: number;
	readonly spaced: boolean;
	readonly halved: boolean;
	/** Columns of its measure, of a heading those of its first line. */
	readonly width: number;
	/** Whether it is set in another column than the text before it. */
	readonly shifts: boolean;
	/** Whether it begins in a narrower column than it goes on in, as the first text beside a headline does. */
	readonly dropsIn: boolean;
}

/** A run of units, `[first, last]`: headings with what goes with them, or text. */
interface Block {
	readonly heads: boolean;
	readonly first: number;
	readonly last: number;
	/** Whether its first text says where the report comes from. */
	readonly opens: boolean;
	/** Whether it ends with a jump to another page or with where the report came from: nothing of the article follows. */
	readonly closes: boolean;
	/** Whether it is text in another column than the text before it. */
	readonly shifts: boolean;
	/** Whether it begins in a narrower column than it goes on in. */
	readonly dropsIn: boolean;
}

/** What grouping pays, in the same measure as the prices of lines. */
export interface ArticlePrices {
	/** An article without a headline; a second headline at its end. */
	readonly unheaded: number;
	readonly second: number;
	/** Words that a heading shares with its article, all of them; with the article on the other side. */
	readonly own: number;
	readonly other: number;
	/** Headings of two articles in one run; a blank line between them, or none. */
	readonly split: number;
	readonly splitParted: number;
	readonly splitTight: number;
	/** A heading inside an article; each further one; what the words it shares take off. */
	readonly sub: number;
	readonly subAgain: number;
	readonly subOwn: number;
	/** An opening inside an article. */
	readonly opening: number;
	/** A byline, spaced letters, a blank between halves: they mark headlines. */
	readonly byline: number;
	readonly spaced: number;
	readonly halved: number;
	/** Text after the heading in another column than text before it. */
	readonly subShifts: number;
	/** A heading that is wider than the column under it. */
	readonly subWide: number;
	/** Taken off headings inside a digest; a digest that only its last heading names. */
	readonly digest: number;
	readonly lateDigest: number;
	/** An article that begins with nothing but another column. */
	readonly shift: number;
	/** A text inside an article that begins in a narrower column than it goes on in. */
	readonly dropsIn: number;
	/** Words that the texts on both sides of a boundary share, all of them; how much is usual. */
	readonly cohesion: number;
	readonly usual: number;
	/** Paragraphs on both sides that begin with the same word. */
	readonly alike: number;
}

export const ARTICLE_PRICES: ArticlePrices = {
	unheaded: 2.5,
	second: 3.5,
	own: 3,
	other: 1.5,
	split: 0.5,
	splitParted: -0.8,
	splitTight: 1,
	sub: -0.4,
	subAgain: 2,
	subOwn: 3,
	opening: 5,
	byline: 3,
	spaced: 2,
	halved: 0.7,
	subShifts: 3,
	subWide: 3,
	digest: 4,
	lateDigest: 0.7,
	shift: 1.2,
	dropsIn: 4,
	cohesion: 8,
	usual: 0.09,
	alike: 0.5,
};

/** A chart has at least this many items. */
const CHART = 4;

/** A text without headline that shares this much of its word weight with a longer article is a part of it. */
const SUMMARY = 0.42;

const HEAD_KINDS: ReadonlySet<UnitKind> = new Set([
	"kicker",
	"headline",
	"subhead",
	"label",
]);

/** Headlines that announce a list of short items, each with a heading of its own. */
const DIGEST =
	/快[讯訊]|[简簡][讯訊]|短[讯訊]|[要]闻速|速[览覽]|一句[话話]新[闻聞]|集[锦錦]$/u;

/** The number of each unit's article; units in page order. Articles are numbered in the order of their first units. */
export function groupUnits(units: readonly Placed[]): Int32Array {
	const blocks = blocksOf(units);
	const article = chain(units, blocks, ARTICLE_PRICES);
	mergeSummaries(units, article);
	partCharts(units, article);
	moveAway(units, article);
	return renumber(article);
}

function isHead(unit: Placed | undefined): boolean {
	return unit !== undefined && HEAD_KINDS.has(unit.kind);
}

function blocksOf(units: readonly Placed[]): Block[] {
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
				!opensArticle(units[last + 1]?.text ?? "") &&
				units[last + 1]?.shifts !== true &&
				!(
					isBody(units[last + 1] as Placed) && closesArticle(units, first, last)
				)
			)
				last++;
		blocks.push({
			heads,
			first,
			last,
			opens: !heads && opensArticle(units[first]?.text ?? ""),
			closes: closesArticle(units, first, last),
			shifts: !heads && units[first]?.shifts === true,
			dropsIn: !heads && units[first]?.dropsIn === true,
		});
		first = last + 1;
	}
	return blocks;
}

function closesArticle(
	units: readonly Placed[],
	first: number,
	last: number,
): boolean {
	for (let at = last; at >= first; at--) {
		const kind = units[at]?.kind;
		if (kind === "jump" || kind === "dateline") return true;
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

/** One way to go on at a run of headings. */
interface Step {
	readonly cost: number;
	readonly from: number;
	/** How many units of the headings stay with the article before; undefined: no article ends here. */
	readonly stay: number | undefined;
}

/**
 * Walks the blocks and decides at each run of headings, and at each opening, whether an article ends there: the cheapest
 * walk where every article has a headline on one side and headings share words with their text.
 */
function chain(
	units: readonly Placed[],
	blocks: readonly Block[],
	prices: ArticlePrices,
): Int32Array {
	const texts = blocks.map(({ heads, first, last }) =>
		heads
			? ""
			: units
					.slice(first, last + 1)
					.map((unit) => (isBody(unit) ? unit.text : ""))
					.join("\n"),
	);
	const likeness = compareTexts(
		blocks.flatMap(({ heads, first, last }, place) =>
			units
				.slice(first, last + 1)
				.map(({ text }) => (heads ? { text, place } : undefined)),
		),
		texts,
	);
	const cohesion = compareTexts(
		texts.map((text, place) => ({ text: text.slice(0, 500), place })),
		texts,
	);
	/** What it takes off to keep two blocks of text in one article, in nats; negative where they share little. */
	const holds = (before: number | undefined, after: number | undefined) =>
		before === undefined || after === undefined
			? 0
			: prices.cohesion * (cohesion.of(after, before) - prices.usual) +
				(startsAlike(texts[before] ?? "", texts[after] ?? "")
					? prices.alike
					: 0);
	// State 0: the article has no headline yet; 1: it has one; 2: it is a digest; 3: it must end with a digest's headline.
	let costs = [
		0,
		Number.POSITIVE_INFINITY,
		Number.POSITIVE_INFINITY,
		prices.lateDigest,
	];
	const walk: Step[][] = [];
	for (const [index, block] of blocks.entries()) {
		const next: Step[] = costs.map(() => ({
			cost: Number.POSITIVE_INFINITY,
			from: 0,
			stay: undefined,
		}));
		const offer = (to: number, step: Step) => {
			if (step.cost < (next[to]?.cost ?? 0)) next[to] = step;
			if (to === 0 && step.stay !== undefined)
				offer(3, { ...step, cost: step.cost + prices.lateDigest });
		};
		const { first, last } = block;
		const before = index > 0 ? index - 1 : undefined;
		const after = index + 1 < blocks.length ? index + 1 : undefined;
		for (let from = 0; from < costs.length; from++) {
			const cost = costs[from] ?? Number.POSITIVE_INFINITY;
			if (cost === Number.POSITIVE_INFINITY) continue;
			const unheaded =
				from === 0
					? prices.unheaded
					: from === 3
						? Number.POSITIVE_INFINITY
						: 0;
			if (!block.heads) {
				const meets = before !== undefined && !blocks[before]?.heads;
				const closed = meets && blocks[before]?.closes === true;
				if (meets && (block.opens || block.shifts || closed)) {
					const held = from >= 2 ? 0 : holds(before, index);
					// Beside the headline that it drops in at, which stands anywhere in the text: it needs none of its own.
					const lone = block.dropsIn && from !== 3 ? 0 : unheaded;
					const shift =
						block.opens || block.dropsIn || closed ? 0 : prices.shift;
					const goesOn =
						block.opens || closed
							? prices.opening
							: block.dropsIn
								? prices.dropsIn
								: 0;
					offer(0, { cost: cost + lone + shift + held, from, stay: 0 });
					offer(from, {
						cost: cost + goesOn - held,
						from,
						stay: undefined,
					});
				} else offer(from, { cost, from, stay: undefined });
				continue;
			}
			const held = holds(before, after);
			const size = last - first + 1;
			for (let stay = 0; stay <= size; stay++) {
				if (before === undefined && stay > 0) break;
				if (after === undefined && stay < size) continue;
				let price = cost + held;
				for (let at = first; at <= last; at++) {
					if (!isHead(units[at])) continue;
					const own = at - first < stay ? before : after;
					const other = at - first < stay ? after : before;
					if (own !== undefined) price -= prices.own * likeness.of(at, own);
					if (other !== undefined)
						price += prices.other * likeness.of(at, other);
				}
				if (stay === 0) price += before === undefined ? 0 : unheaded;
				else if (from === 3)
					price += isDigest(units, first, first + stay - 1)
						? 0
						: Number.POSITIVE_INFINITY;
				else if (from !== 0) price += prices.second;
				if (stay > 0 && stay < size) {
					price +=
						prices.split +
						((units[first + stay]?.blanks ?? 0) > 0
							? prices.splitParted
							: prices.splitTight);
					if (units[first + stay]?.kind === "byline") price += 2;
				}
				const to =
					stay === size ? 0 : isDigest(units, first + stay, last) ? 2 : 1;
				if (price < Number.POSITIVE_INFINITY)
					offer(to, { cost: price, from, stay });
			}
			if (before === undefined || after === undefined) continue;
			let price =
				cost -
				held +
				subPrice(units, block, blocks[after] as Block, prices) +
				(blocks[before]?.closes ? prices.opening : 0);
			for (let at = first; at <= last; at++)
				if (isHead(units[at]))
					price -=
						prices.subOwn *
						Math.max(likeness.of(at, after), likeness.of(at, before));
			if (from >= 2) price += held - prices.digest;
			offer(from, { cost: price, from, stay: undefined });
		}
		walk.push(next);
		costs = next.map(({ cost }) => cost);
	}
	return trace(units, blocks, walk, costs);
}

/** Whether a paragraph of `before` begins with the word that `after` begins with: 文章强调…, 文章指出… */
function startsAlike(before: string, after: string): boolean {
	const start = after.slice(0, 2);
	return (
		start.length === 2 &&
		isHan(start.charCodeAt(0)) &&
		isHan(start.charCodeAt(1)) &&
		(before.startsWith(start) || before.includes(`\n${start}`))
	);
}

/** Whether one of these headings announces short items. */
function isDigest(
	units: readonly Placed[],
	first: number,
	last: number,
): boolean {
	for (let at = first; at <= last; at++) {
		const text = units[at]?.text ?? "";
		if (text.length < 12 && DIGEST.test(text)) return true;
	}
	return false;
}

/** Headings inside an article: one line, not made up like a headline, no opening after it. */
function subPrice(
	units: readonly Placed[],
	{ first, last }: Block,
	after: Block,
	prices: ArticlePrices,
): number {
	let price =
		prices.sub +
		(after.opens ? prices.opening : 0) +
		(after.shifts ? prices.subShifts : 0);
	let heads = 0;
	for (let at = first; at <= last; at++) {
		const unit = units[at];
		if (unit === undefined) continue;
		if (unit.kind === "byline") price += prices.byline;
		if (unit.spaced) price += prices.spaced;
		if (unit.halved) price += prices.halved;
		if (unit.width > (units[after.first]?.width ?? 0) + 2)
			price += prices.subWide;
		if (isHead(unit)) heads++;
	}
	return price + Math.max(0, heads - 1) * prices.subAgain;
}

function trace(
	units: readonly Placed[],
	blocks: readonly Block[],
	walk: readonly (readonly Step[])[],
	costs: readonly number[],
): Int32Array {
	let state = 0;
	const least = (at: number) =>
		(costs[at] ?? 0) + (at === 0 && blocks.at(-1)?.heads === false ? 3 : 0);
	for (let at = 1; at < 3; at++) if (least(at) < least(state)) state = at;
	const begins = new Uint8Array(units.length + 1);
	for (let index = blocks.length - 1; index >= 0; index--) {
		const step = walk[index]?.[state];
		const block = blocks[index];
		if (step === undefined || block === undefined) break;
		if (step.stay !== undefined) begins[block.first + step.stay] = 1;
		state = step.from;
	}
	const article = new Int32Array(units.length);
	let number = 0;
	for (let at = 0; at < units.length; at++) {
		if (at > 0 && begins[at] === 1) number++;
		article[at] = number;
	}
	return article;
}

/** Makes articles of their own of charts: runs of list items that speak of another article than the text around them. */
function partCharts(units: readonly Placed[], article: Int32Array): void {
	let total = countOf(article);
	const bodies: string[] = Array.from({ length: total }, () => "");
	for (const [at, unit] of units.entries())
		if (unit.kind === "paragraph") bodies[article[at] ?? 0] += `${unit.text}\n`;
	const runs: { first: number; last: number }[] = [];
	for (let first = 0; first < units.length; first++) {
		let last = first;
		while (units[last]?.kind === "bullet" && article[last] === article[first])
			last++;
		if (last - first >= CHART) runs.push({ first, last: last - 1 });
		first = Math.max(first, last - 1);
	}
	const likeness = compareTexts(
		runs.map(({ first, last }) => ({
			text: units
				.slice(first, last + 1)
				.map(({ text }) => text)
				.join("\n"),
			place: article[first] ?? 0,
		})),
		bodies,
	);
	for (const [index, { first, last }] of runs.entries()) {
		const own = article[first] ?? 0;
		if (bodies[own] === "") continue;
		const most = Math.max(
			...bodies
				.slice(Math.max(0, own - LIKENESS_REACH), own + LIKENESS_REACH)
				.map((_, at) =>
					likeness.of(index, Math.max(0, own - LIKENESS_REACH) + at),
				),
		);
		if (most <= likeness.of(index, own) + 0.3) continue;
		for (let at = first; at <= last; at++) article[at] = total;
		if (units[last + 1]?.kind === "source") article[last + 1] = total;
		total++;
	}
}

function countOf(article: Int32Array): number {
	let most = -1;
	for (const number of article) if (number > most) most = number;
	return most + 1;
}

/** Moves captions and headings at the edge of one article to another whose words they share. */
function moveAway(units: readonly Placed[], article: Int32Array): void {
	const total = countOf(article);
	if (total < 2) return;
	const bodies: string[] = Array.from({ length: total }, () => "");
	const headed = new Uint8Array(total);
	for (const [at, unit] of units.entries()) {
		const own = article[at] ?? 0;
		if (isBody(unit)) bodies[own] += `${unit.text}\n`;
		if (isHead(unit)) headed[own] = (headed[own] ?? 0) + 1;
	}
	const likeness = compareTexts(
		units.map((unit, at) =>
			isHead(unit) || unit.kind === "caption" || unit.kind === "pullquote"
				? { text: unit.text, place: article[at] ?? 0 }
				: undefined,
		),
		bodies,
	);
	const best = (at: number) => {
		const own = article[at] ?? 0;
		let found = own;
		let most = likeness.of(at, own) + 0.15;
		for (
			let other = Math.max(0, own - 8);
			other <= Math.min(total - 1, own + 8);
			other++
		) {
			const value = likeness.of(at, other) - 0.02 * Math.abs(other - own);
			if (value > most) {
				most = value;
				found = other;
			}
		}
		return found;
	};
	for (let at = 0; at < units.length; at++) {
		const unit = units[at] as Placed;
		if (unit.kind === "caption" || unit.kind === "pullquote") {
			const to = best(at);
			article[at] = to;
			if (units[at + 1]?.kind === "credit") article[at + 1] = to;
		}
	}
	const giver = new Map<number, number>();
	let first = 0;
	while (first < units.length) {
		if (!isHead(units[first])) {
			first++;
			continue;
		}
		const own = article[first] ?? 0;
		let last = first;
		while (
			isHead(units[last + 1]) &&
			article[last + 1] === own &&
			(units[last + 1]?.blanks ?? 0) === 0
		)
			last++;
		const size = last - first + 1;
		const bare = bodies[own] === "";
		let to = own;
		for (let at = first; at <= last && to === own; at++) to = best(at);
		// A label or a columnist's name says nothing of the text: it goes with the headline after it.
		if (bare && to === own && article[last + 1] === own)
			for (let at = last + 1; article[at] === own && to === own; at++)
				if (isHead(units[at])) to = best(at);
		// A headline for a text that has one goes to the text without, unless its own label led up to it.
		if (bare && (headed[to] ?? 0) > 0 && giver.get(to) !== own)
			to = onlyUnheaded(bodies, headed) ?? to;
		const free = (headed[to] ?? 0) === 0;
		if (to !== own && (bare || (free && (headed[own] ?? 0) > size))) {
			for (let at = first; at <= last; at++) article[at] = to;
			headed[own] = (headed[own] ?? 0) - size;
			headed[to] = (headed[to] ?? 0) + size;
			giver.set(to, own);
		}
		first = last + 1;
	}
}

/** The one article with text and no headline, if there is just one: a headline that is left over is its. */
function onlyUnheaded(
	bodies: readonly string[],
	headed: Uint8Array,
): number | undefined {
	let found: number | undefined;
	for (const [index, body] of bodies.entries()) {
		if (body === "" || (headed[index] ?? 0) > 0) continue;
		if (found !== undefined) return undefined;
		found = index;
	}
	return found;
}

/** Puts texts without a headline that say what another article says (lead boxes) into that article. */
function mergeSummaries(units: readonly Placed[], article: Int32Array): void {
	const total = countOf(article);
	if (total < 2) return;
	const bodies: string[] = Array.from({ length: total }, () => "");
	const headed = new Uint8Array(total);
	for (const [at, unit] of units.entries()) {
		const own = article[at] ?? 0;
		if (isBody(unit)) bodies[own] += `${unit.text}\n`;
		else if (isHead(unit)) headed[own] = 1;
	}
	const likeness = compareTexts(
		bodies.map((text, place) =>
			headed[place] === 0 && text !== ""
				? { text: text.slice(0, 800), place }
				: undefined,
		),
		bodies,
	);
	const into = Int32Array.from(bodies, (_, own) => {
		if (headed[own] === 1 || bodies[own] === "") return own;
		let found = own;
		let most = SUMMARY;
		for (
			let other = own - LIKENESS_REACH;
			other <= own + LIKENESS_REACH;
			other++
		)
			if (
				other !== own &&
				likeness.of(own, other) > most &&
				(bodies[other]?.length ?? 0) > (bodies[own]?.length ?? 0)
			) {
				most = likeness.of(own, other);
				found = other;
			}
		return found;
	});
	for (let at = 0; at < article.length; at++)
		article[at] = into[article[at] ?? 0] ?? 0;
}

function isBody({ kind }: Placed): boolean {
	return kind === "paragraph" || kind === "bullet";
}

function renumber(article: Int32Array): Int32Array {
	const names = new Map<number, number>();
	return article.map((own) => {
		const name = names.get(own) ?? names.size;
		names.set(own, name);
		return name;
	});
}
