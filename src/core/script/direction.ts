import type { Region, ScriptReport } from "./script";

/** The usage without its phrases: the characters of `twp` are those of `tw`. */
function charactersOf(region: Region): Region {
	return region === "twp" ? "tw" : region === "hkp" ? "hk" : region;
}

/**
 * Whether a text is already in the script of a usage and shows no other region: converting it would at best change words
 * that are as they should be.
 */
export function isAlready(
	{ script, region }: ScriptReport,
	to: Region,
): boolean {
	if (script === "hans") return to === "cn";
	if (script !== "hant" || to === "cn" || to === "jp") return false;
	return region === undefined || region === charactersOf(to);
}

/**
 * The usage to convert a text from. Of a mixed text, and of one that is already as it should be, that which still has
 * something to convert: towards Simplified a Traditional one, towards Traditional the mainland's.
 */
export function usageTowards(report: ScriptReport, to: Region): Region {
	const { script, region } = report;
	const traditional = region === "tw" || region === "hk" ? region : "t";
	if (to === "cn") return traditional;
	return script === "hant" && !isAlready(report, to) ? traditional : "cn";
}
