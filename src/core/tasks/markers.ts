import { matchesOf } from "../text/search";
import { makeSieve } from "../text/sieve";
import {
	MARKER_RULES,
	type MarkerFamily,
	type MarkerRule,
	UNIT_LEVEL,
} from "./marker-rules";
import { numberOf, scriptOf } from "./numerals";

/** An ordinal phrase in a unit's folded text. */
export interface Marker
	extends Pick<MarkerRule, "families" | "needs" | "firm" | "alike"> {
	/** What else the markers of one list share: the script of their numerals, what they count (第一步). */
	readonly style: string;
	/** "next": one more than the marker before it has; "last": the same, and none comes after. */
	readonly ordinal: number | "next" | "last";
	/** Whether nothing stands before it in its unit. */
	readonly opens: boolean;
	/** Whether what it counts follows at once, with no pause. */
	readonly bare: boolean;
	readonly start: number;
	readonly end: number;
}

const sift = makeSieve(MARKER_RULES.map(({ pattern }) => pattern));

/** The ordinal phrases of a folded text, in order; where two share a place the longer one counts. */
export function findMarkers(folded: string): Marker[] {
	const found: Marker[] = [];
	const mayMatch = sift(folded);
	for (const rule of MARKER_RULES)
		if (mayMatch(rule.pattern))
			for (const match of matchesOf(rule.pattern, folded)) {
				const marker = markerOf(rule, match, folded);
				if (marker !== undefined) found.push(marker);
			}
	found.sort((a, b) => a.start - b.start || b.end - a.end);
	return found.filter((marker, index) => {
		const previous = found[index - 1];
		return previous === undefined || previous.end <= marker.start;
	});
}

function markerOf(
	rule: MarkerRule,
	match: RegExpExecArray,
	folded: string,
): Marker | undefined {
	const { families, needs, firm, alike } = rule;
	const { n = "", style = "" } = match.groups ?? {};
	const ordinal = rule.ordinal ?? numberOf(n);
	if (ordinal === undefined || ordinal === 0) return undefined;
	const start = match.index;
	const end = start + match[0].trimEnd().length;
	return {
		families,
		style: isUnitLevel(families)
			? `${scriptOf(n)}${style.normalize("NFKC")}`
			: style,
		ordinal,
		...(needs && { needs }),
		...(firm && { firm }),
		...(alike && { alike }),
		opens: folded.slice(0, start).trim() === "",
		bare: !/^[，、：,:]/u.test(folded.slice(end, end + 1)),
		start,
		end,
	};
}

function isUnitLevel(families: readonly MarkerFamily[]): boolean {
	return families.every((family) => UNIT_LEVEL.includes(family));
}
