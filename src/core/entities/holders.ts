import type { Candidate } from "./candidate";

/** Who holds which positions in one unit: a person's mention by index, and the positions with their bodies. */
export interface Holding {
	readonly person: number;
	/** In Simplified: "中共中央总书记", "国家主席". */
	readonly positions: readonly string[];
}

/**
 * The positions of each person in a unit, from the chain before the name (中共中央总书记、国家主席习近平) and a title right
 * after it (习近平总书记). Names joined by 、 share what stands before the first (副主席王小明、李大山).
 * @param mentions of the unit, in order and without overlap.
 */
export function findHoldings(
	folded: string,
	mentions: readonly Candidate[],
): Holding[] {
	const found: Holding[] = [];
	let chain: string[] = [];
	let body = "";
	let given: readonly string[] = [];
	let end = -1;
	for (const [index, mention] of mentions.entries()) {
		const between = end < 0 ? undefined : folded.slice(end, mention.start);
		const touching = between === "";
		const listed = between === "、" || between === "和" || between === "兼";
		const text = folded.slice(mention.start, mention.end).replace(/\s/gu, "");
		const previous = mentions[index - 1];
		if (mention.type === "organisation" || mention.type === "place") {
			if (
				!(listed && previous?.type === "position") &&
				!(touching && body !== "")
			)
				chain = [];
			body =
				touching && previous?.type !== "position" && body !== ""
					? body + text
					: text;
			given = [];
		} else if (mention.type === "position") {
			if (touching && previous?.type === "person") {
				const holding = found.at(-1);
				if (holding?.person === index - 1)
					found[found.length - 1] = {
						...holding,
						positions: [...holding.positions, text],
					};
				chain = [];
			} else {
				const owned = touching && body !== "";
				if (!owned && !(listed && previous?.type === "position")) chain = [];
				chain = [...chain, owned ? body + text : text];
			}
			body = "";
			given = [];
		} else if (mention.type === "person") {
			if (touching && previous?.type === "position" && chain.length > 0)
				given = chain;
			else if (!(listed && previous?.type === "person")) given = [];
			found.push({ person: index, positions: given });
			chain = [];
			body = "";
		} else {
			chain = [];
			body = "";
			given = [];
		}
		end = mention.end;
	}
	return found.filter(({ positions }) => positions.length > 0);
}
