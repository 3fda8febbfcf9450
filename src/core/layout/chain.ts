import { isHan } from "../text/characters";
import type { ArticlePrices } from "./article-prices";
import type { Block } from "./blocks";
import { compareTexts } from "./likeness";
import { announcesItems, isBody, isHead, type Placed } from "./placed";
import type { Edges } from "./sheets";
import { subheadPrice } from "./subheads";

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
export function chain(
	units: readonly Placed[],
	blocks: readonly Block[],
	prices: ArticlePrices,
	edges: Edges,
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
	const none = Number.POSITIVE_INFINITY;
	// What goes on from the sheet before has its headline there.
	const amid = edges.begins === "amid" && blocks[0]?.heads === false;
	let costs = amid ? [none, 0, none, none] : [0, none, none, prices.lateDigest];
	const walk: Step[][] = [];
	for (const [index, block] of blocks.entries()) {
		const next: Step[] = costs.map(() => ({
			cost: Number.POSITIVE_INFINITY,
			from: 0,
			stay: undefined,
		}));
		const offer = (to: number, step: Step) => {
			if (step.cost < (next[to]?.cost ?? 0)) next[to] = step;
			if (to < 2 && step.stay !== undefined)
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
			const unopened =
				after !== undefined && blocks[after]?.unopened ? prices.unopened : 0;
			const size = last - first + 1;
			for (let stay = 0; stay <= size; stay++) {
				if (before === undefined && stay > 0) break;
				if (after === undefined && stay < size) continue;
				let price = cost + held + unopened;
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
				subheadPrice(units, block, blocks[after] as Block, prices) +
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
	return trace(units, blocks, walk, costs, edges);
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
	return units.slice(first, last + 1).some(announcesItems);
}

function trace(
	units: readonly Placed[],
	blocks: readonly Block[],
	walk: readonly (readonly Step[])[],
	costs: readonly number[],
	{ ends }: Edges,
): Int32Array {
	let state = 0;
	const least = (at: number) =>
		(costs[at] ?? 0) +
		(at === 0 && ends === "anew" && blocks.at(-1)?.heads === false ? 3 : 0);
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
