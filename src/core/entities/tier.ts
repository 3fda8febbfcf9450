/** How far a mention is to be trusted, the surest first. */
export const TIERS = ["sure", "likely", "possible"] as const;
/** One of them. */
export type Tier = (typeof TIERS)[number];

/**
 * Where each tier begins on the scale of `Mention.confidence`, and the share of its names of people, places and bodies that
 * are exactly right, ends and type, on the 3,000 development sentences of MSRA's corpus, in percent. That corpus marks some
 * names otherwise than the product does, so the share is rather too low. `npm run bench:entities` measures it again.
 */
export const TIER_FACTS: Readonly<
	Record<Tier, { readonly from: number; readonly precision: number }>
> = {
	sure: { from: 0.9, precision: 89 },
	likely: { from: 0.7, precision: 66 },
	possible: { from: 0, precision: 44 },
};

/** The tier of a confidence, 0…1. */
export function tierOf(confidence: number): Tier {
	return (
		TIERS.find((tier) => confidence >= TIER_FACTS[tier].from) ?? "possible"
	);
}

/** Whether a tier is at least as sure as another. */
export function isAtLeast(tier: Tier, least: Tier): boolean {
	return TIERS.indexOf(tier) <= TIERS.indexOf(least);
}
