import assert from "node:assert/strict";
import { isAlready, usageTowards } from "../../src/core/script/direction";
import type { Region, ScriptReport } from "../../src/core/script/script";

const report = (
	script: ScriptReport["script"],
	region?: ScriptReport["region"],
): ScriptReport => ({
	script,
	simplified: 0,
	traditional: 0,
	...(region && { region }),
});

/** What a text is, where it shall go, whether it is there, and what it is converted from. */
const ROWS: readonly (readonly [ScriptReport, Region, boolean, Region])[] = [
	[report("hans", "cn"), "cn", true, "t"],
	[report("hans", "cn"), "hk", false, "cn"],
	[report("hans", "cn"), "jp", false, "cn"],
	[report("hant", "hk"), "cn", false, "hk"],
	[report("hant", "hk"), "hk", true, "cn"],
	[report("hant", "hk"), "hkp", true, "cn"],
	[report("hant", "hk"), "twp", false, "hk"],
	[report("hant", "tw"), "t", false, "tw"],
	[report("hant"), "cn", false, "t"],
	[report("hant"), "tw", true, "cn"],
	[report("hant"), "jp", false, "t"],
	[report("mixed"), "cn", false, "t"],
	[report("mixed"), "tw", false, "cn"],
	[report("none"), "tw", false, "cn"],
];

describe("The direction of a conversion", () => {
	for (const [given, to, already, from] of ROWS)
		it(`leads a text in ${given.script} ${given.region ?? "of no region"} to ${to} from ${from}`, () => {
			assert.equal(isAlready(given, to), already);
			assert.equal(usageTowards(given, to), from);
		});
});
