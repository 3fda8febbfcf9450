import { compareTexts } from "./likeness";
import { countOf, isBody, isHead, type Placed } from "./placed";

/** Moves captions and headings at the edge of one article to another whose words they share. */
export function moveAway(units: readonly Placed[], article: Int32Array): void {
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
