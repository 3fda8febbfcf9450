import { compareTexts, LIKENESS_REACH } from "./likeness";
import { countOf, isBody, isHead, type Placed } from "./placed";

/** A chart has at least this many items. */
const CHART = 4;

/** A text without headline that shares this much of its word weight with a longer article is a part of it. */
const SUMMARY = 0.42;

/** Makes articles of their own of charts: runs of list items that speak of another article than the text around them. */
export function partCharts(
	units: readonly Placed[],
	article: Int32Array,
): void {
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

/** Puts texts without a headline that say what another article says (lead boxes) into that article. */
export function mergeSummaries(
	units: readonly Placed[],
	article: Int32Array,
): void {
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
