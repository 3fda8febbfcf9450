import { regionOfTraditional } from "./regions";
import type { Region, Script, ScriptReport } from "./script";
import { SIMPLIFIED_ONLY, TRADITIONAL_ONLY } from "./variants";

export { looksChinese } from "./chinese";

/** Share of the rarer script from which on a text is mixed. Below are names and slips. */
const MIXED = 0.1;

/** Where a region is looked for: it shows early or not at all. UTF-16 code units. */
const REGION_PREFIX = 50_000;

/** Quoted words may well be in the other script; a quotation of more than 20 characters is text like any other. */
const QUOTED =
	/[“‘「『《〈（(][^“”‘’「」『』《》〈〉（）()\r\n]{1,20}[”’」』》〉）)]/gu;

const SIMPLIFIED = 1;
const TRADITIONAL = 2;

/** Of every BMP code unit: whether one script only has it. */
const kinds = new Uint8Array(0x10000);
for (const character of SIMPLIFIED_ONLY)
	kinds[character.charCodeAt(0)] = SIMPLIFIED;
for (const character of TRADITIONAL_ONLY)
	kinds[character.charCodeAt(0)] = TRADITIONAL;

/**
 * The script of a text by the characters that only one script has, and where it shows, the region. Short quotations and
 * brackets count only where nothing else tells.
 */
export function detectScript(text: string): ScriptReport {
	const all = count(text);
	const quoted = count(text.match(QUOTED)?.join("") ?? "");
	const plain = {
		simplified: all.simplified - quoted.simplified,
		traditional: all.traditional - quoted.traditional,
	};
	const counts = plain.simplified + plain.traditional > 0 ? plain : all;
	const script = scriptOf(counts);
	if (script === "hans") return { script, region: "cn", ...counts };
	const region =
		script === "hant"
			? regionOfTraditional(text.slice(0, REGION_PREFIX))
			: undefined;
	return region === undefined
		? { script, ...counts }
		: { script, region, ...counts };
}

/**
 * The usage to convert a text from: OpenCC's standard Traditional where no region shows, undefined where no script does.
 * Of a mixed text the script of most of it.
 */
export function usageOf(report: ScriptReport): Region | undefined {
	if (report.script === "none") return undefined;
	if (report.simplified >= report.traditional) return "cn";
	return report.region === undefined || report.region === "cn"
		? "t"
		: report.region;
}

interface Counts {
	readonly simplified: number;
	readonly traditional: number;
}

function count(text: string): Counts {
	let simplified = 0;
	let traditional = 0;
	for (let at = 0; at < text.length; at++) {
		const kind = kinds[text.charCodeAt(at)];
		if (kind === SIMPLIFIED) simplified++;
		else if (kind === TRADITIONAL) traditional++;
	}
	return { simplified, traditional };
}

function scriptOf({ simplified, traditional }: Counts): Script {
	const all = simplified + traditional;
	if (all === 0) return "none";
	if (Math.min(simplified, traditional) / all > MIXED) return "mixed";
	return simplified > traditional ? "hans" : "hant";
}
