/** Which characters a text is written in; `none` where it has no Han character that tells. */
export type Script = "hans" | "hant" | "mixed" | "none";

/** A usage that OpenCC knows: mainland, OpenCC's standard Traditional, Taiwan, Hong Kong, Japan; *p with its phrases. */
export const REGIONS = ["cn", "t", "tw", "twp", "hk", "hkp", "jp"] as const;
/** One of them. */
export type Region = (typeof REGIONS)[number];

/** The script of a text, resolved once at the front, with the region its characters and words show, if they do. */
export interface ScriptReport {
	readonly script: Script;
	readonly region?: "cn" | "tw" | "hk";
	/** Characters that only Simplified, and that only Traditional, text has: what the report rests on. */
	readonly simplified: number;
	readonly traditional: number;
}

/**
 * Brings text to Simplified form for comparison and recognition. A key only, never shown. The result has the length of
 * the text, offset by offset, so spans in one are spans in the other.
 */
export type Fold = (text: string) => string;
