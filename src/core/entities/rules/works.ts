import type { PatternRule } from "./pattern";

/** Titles in 《》, marks included; a title may hold another in 〈〉 or 《》. */
export const WORK_RULES: readonly PatternRule[] = [
	{
		type: "work",
		pattern: /《(?:[^《》]|《[^《》]*》){1,80}》/gu,
		confidence: 0.99,
		example: "读⟦《山海》⟧杂志，通过⟦《关于修改〈城乡规划法〉的决定》⟧",
	},
];
