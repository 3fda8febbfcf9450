import { type Command, Option } from "commander";
import type { Converter, Direction } from "../core/script/convert";
import { laidOut, TELLING } from "../core/script/convert-file";
import { convertingParts, convertText } from "../core/script/convert-text";
import type {
	ConversionEngines,
	UnitConversion,
} from "../core/script/convert-unit";
import { detectScript, usageOf } from "../core/script/detect";
import { isAlready, usageTowards } from "../core/script/direction";
import { partsOf } from "../core/script/parts";
import { REGIONS, type Region } from "../core/script/script";
import { loadConversion, loadConverter } from "./engines";
import { readInput } from "./input";
import { encodingOption, misuse, type ReadingOptions } from "./options";
import { note, print, printJson, printTo, progressOf } from "./output";
import { placeShape } from "./shapes";
import { termsIn, workspaceTerms } from "./terms";

interface ConvertOptions extends ReadingOptions {
	readonly from: Region | "auto";
	readonly to: Region;
	readonly quotes?: "region" | "keep";
	readonly terms?: string;
	readonly lines?: true;
	readonly review?: true;
	readonly layout?: "keep" | "reflow";
	readonly output?: string;
}

export function addConvert(program: Command): void {
	program
		.command("convert")
		.summary("convert a page between Simplified and Traditional usages")
		.description(
			"Print a page converted, layout kept: cn mainland, t OpenCC's standard Traditional, tw Taiwan, hk Hong Kong, jp Japan; twp and hkp with the words used there. The output is UTF-8.",
		)
		.argument("<file>", "the page, or - for the standard input")
		.addOption(
			new Option("--from <usage>", "what the page is in")
				.choices([...REGIONS, "auto"])
				.default("auto"),
		)
		.addOption(
			new Option("--to <usage>", "what it shall be in")
				.choices(REGIONS)
				.makeOptionMandatory(),
		)
		.addOption(
			new Option(
				"--quotes <style>",
				"quotation marks of the usage, or as they are (default: region)",
			).choices(["region", "keep"]),
		)
		.option(
			"--terms <file>",
			"terms that go before the dictionary, a line each: from, tab, to; without the second it stays (default: .tonggao/terms.tsv above the file)",
		)
		.option(
			"--lines",
			"plain OpenCC: every line a text of its own, no second opinion, no terms, quotation marks untouched",
		)
		.option("--review", "print the uncertain places as JSON instead")
		.addOption(
			new Option(
				"--layout <style>",
				"lines as they are, or every paragraph on one (default: keep)",
			).choices(["keep", "reflow"]),
		)
		.option(
			"-o, --output <file>",
			"write to a file, which is there when it is complete and not before",
		)
		.addOption(encodingOption())
		.action(convert);
}

async function convert(
	file: string,
	options: ConvertOptions,
	command: Command,
): Promise<void> {
	const { lines, review, terms, quotes, layout, output } = options;
	if (
		lines &&
		(review || layout || terms !== undefined || quotes !== undefined)
	)
		misuse(
			command,
			"--lines takes no --review, --layout, --terms or --quotes.",
		);
	if (review && layout === "reflow")
		misuse(
			command,
			"--review takes no --layout reflow: its places are those of the file.",
		);
	const { text } = await readInput(file, options.encoding);
	const direction = { from: sourceOf(text, options), to: options.to };
	if (lines) {
		const chunks = convertedLines(text, direction, await loadConverter());
		return output === undefined ? print(chunks) : printTo(output, chunks);
	}
	const engines = await loadConversion(direction);
	const conversion = {
		...direction,
		quotes: quotes ?? "region",
		terms:
			terms === undefined ? await workspaceTerms(file) : await termsIn(terms),
	};
	if (review) {
		const { review: places } = convertText(text, engines, conversion);
		return printJson({ places: places.map(placeShape) });
	}
	const chunks = convertedParts(text, layout ?? "keep", engines, conversion);
	return output === undefined ? print(chunks) : printTo(output, chunks);
}

/** The parts of a converted text as they get done; on a terminal, a long one says how far it is. */
function* convertedParts(
	text: string,
	layout: "keep" | "reflow",
	engines: ConversionEngines,
	conversion: UnitConversion,
): Generator<string> {
	const progress = progressOf(text.length);
	for (const { start, end } of partsOf(text)) {
		const part = laidOut(text.slice(start, end), layout);
		for (const done of convertingParts(part, engines, conversion))
			if (done !== undefined) yield done.text;
		progress(end);
	}
}

function* convertedLines(
	text: string,
	direction: Direction,
	converter: Converter,
): Generator<string> {
	for (const line of text.split(/(?<=\n)/u))
		yield converter.convert(line, direction).text;
}

/** The usage of a text. What both scripts write alike is mainland text. */
function sourceOf(text: string, { from, to }: ConvertOptions): Region {
	if (from !== "auto") return from;
	const script = detectScript(text.slice(0, TELLING));
	if (isAlready(script, to))
		note(
			`It is in ${to === "cn" ? "Simplified" : "Traditional"} characters already; --from converts it all the same.`,
		);
	return script.script === "mixed"
		? usageTowards(script, to)
		: (usageOf(script) ?? "cn");
}
