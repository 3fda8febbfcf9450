/** A share as whole percents: 100 only where nothing is missing, 0 only where nothing is there. */
export function wholePercent(share: number): number {
	const rounded = Math.round(share * 100);
	if (rounded === 100 && share < 1) return 99;
	return rounded === 0 && share > 0 ? 1 : rounded;
}

/** The same as a reader says it: "88 %". */
export function percent(share: number): string {
	return `${wholePercent(share)} %`;
}
