import { type Command, Option } from "commander";
import { type Analysis, analyse, Memo } from "../core/analysis";
import { indexDecisions } from "../core/entities/decisions/apply";
import { TABLES, type Table, tableRows } from "../core/entities/table";
import { csvOf } from "../engines/csv";
import { decisionsFor } from "./decisions";
import { loadEngines } from "./engines";
import { readInput } from "./input";
import {
	encodingOption,
	jsonOption,
	misuse,
	type ReadingOptions,
} from "./options";
import { print, printJson, printLines } from "./output";
import { CONVENTIONS, type Convention, printSentences } from "./sentences";
import { mentionShapes } from "./shapes";

interface EntitiesOptions extends ReadingOptions {
	readonly json?: true;
	readonly csv?: Table;
	readonly names?: string;
	readonly sentences?: string;
	readonly convention?: Convention;
}

export function addEntities(program: Command): void {
	program
		.command("entities")
		.summary("find names, positions, times, quantities, works and meetings")
		.description(
			"Print the entities of a page, one a line: type, name in Simplified, number of mentions, positions. With --json every mention with its place.",
		)
		.argument("[file]", "the page, or - for the standard input")
		.addOption(jsonOption())
		.addOption(encodingOption())
		.option(
			"--names <file.tsv>",
			"what you have decided about names, a line each: name, tab, type or never; else the nearest .tonggao/entities.tsv above the file counts",
		)
		.addOption(
			new Option(
				"--csv [rows]",
				"print a table: a line an entity, or a line a mention with its place, value and confidence; stands after the file",
			)
				.choices(TABLES)
				.preset("entities")
				.conflicts("json"),
		)
		.option(
			"--sentences <file.jsonl>",
			'for every line {"text": …} print a line {"ents": [[start, end, "PER"|"LOC"|"ORG"], …]}, each line alone',
		)
		.addOption(
			new Option(
				"--convention <corpus>",
				"with --sentences: what counts as a name, as that corpus has it",
			).choices(CONVENTIONS),
		)
		.action(entities);
}

async function entities(
	file: string | undefined,
	options: EntitiesOptions,
	command: Command,
): Promise<void> {
	const { sentences, convention } = options;
	if ((file === undefined) === (sentences === undefined))
		misuse(command, "name either a file or --sentences with one.");
	if (convention !== undefined && sentences === undefined)
		misuse(command, "--convention goes with --sentences.");
	if (options.names !== undefined && sentences !== undefined)
		misuse(command, "--names does not go with --sentences.");
	if (sentences !== undefined) await printSentences(sentences, options);
	else if (file !== undefined) await printEntities(file, options);
}

async function printEntities(
	file: string,
	options: EntitiesOptions,
): Promise<void> {
	const { text } = await readInput(file, options.encoding);
	const decisions = await decisionsFor(file, options.names);
	const engines = await loadEngines();
	const decided = indexDecisions(decisions, engines.fold);
	const analysis = analyse(text, engines, new Memo(), decided);
	if (options.json)
		await printJson({
			file,
			script: scriptOf(analysis),
			mentions: mentionShapes(analysis.mentions, analysis.entities),
		});
	else if (options.csv !== undefined) {
		const rows = [...tableRows(options.csv, { text, analysis }, file)];
		await print([csvOf(options.csv, rows, "program")]);
	} else await printLines(linesOf(analysis));
}

/** The contract knows no text without script: what both scripts write alike is called Simplified. */
function scriptOf({ script }: Analysis): "hans" | "hant" | "mixed" {
	return script.script === "none" ? "hans" : script.script;
}

function* linesOf({ entities }: Analysis): Generator<string> {
	const byCount = [...entities].sort(
		(a, b) => b.mentions.length - a.mentions.length,
	);
	for (const { type, name, mentions, positions } of byCount)
		yield [type, name, mentions.length, positions.join("、")]
			.join("\t")
			.trimEnd();
}
