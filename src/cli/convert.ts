import { type Command, Option } from "commander";
import type { Converter, Direction } from "../core/script/convert";
import { convertText } from "../core/script/convert-text";
import { detectScript, usageOf } from "../core/script/detect";
import { REGIONS, type Region } from "../core/script/script";
import { loadConversion, loadConverter } from "./engines";
import { readInput } from "./input";
import { encodingOption, misuse, type ReadingOptions } from "./options";
import { print, printJson } from "./output";
import { placeShape } from "./shapes";
import { termsIn, workspaceTerms } from "./terms";

interface ConvertOptions extends ReadingOptions {
	readonly from: Region | "auto";
	readonly to: Region;
	readonly quotes?: "region" | "keep";
	readonly terms?: string;
	readonly lines?: true;
	readonly review?: true;
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
		.addOption(encodingOption())
		.action(convert);
}

async function convert(
	file: string,
	options: ConvertOptions,
	command: Command,
): Promise<void> {
	const { lines, review, terms, quotes } = options;
	if (lines && (review || terms !== undefined || quotes !== undefined))
		misuse(command, "--lines takes no --review, --terms or --quotes.");
	const { text } = await readInput(file, options.encoding);
	const direction = { from: sourceOf(text, options), to: options.to };
	if (lines)
		await print(convertedLines(text, direction, await loadConverter()));
	else {
		const converted = convertText(text, await loadConversion(direction), {
			...direction,
			quotes: quotes ?? "region",
			terms:
				terms === undefined ? await workspaceTerms(file) : await termsIn(terms),
		});
		if (review) await printJson({ places: converted.review.map(placeShape) });
		else await print([converted.projection.text]);
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
function sourceOf(text: string, { from }: ConvertOptions): Region {
	return from === "auto" ? (usageOf(detectScript(text)) ?? "cn") : from;
}
