#!/usr/bin/env node
import { readFileSync } from "node:fs";
import path from "node:path";
import { Command, CommanderError } from "commander";
import { addCompare } from "./compare";
import { addConvert } from "./convert";
import { addEntities } from "./entities";
import { BadInput } from "./input";
import { addMatrix } from "./matrix";
import { complain, endWithReader } from "./output";
import { addReflow } from "./reflow";
import { addReports } from "./reports";
import { addTasks } from "./tasks";

/** Exit codes: 0 done, 1 something was wrong with an input, 2 wrong usage. */
const WRONG_USAGE = 2;

const program = new Command("tonggao")
	.description("Chinese news as text, from the shell.")
	.version(version(), "-V, --version", "print the version")
	.helpOption("-h, --help", "print help")
	.helpCommand("help [command]", "print help")
	.showHelpAfterError("(tonggao COMMAND --help tells what it takes)")
	.addHelpText(
		"after",
		`
FILE may be - (the standard input). Spans are [start, end) in UTF-16 units of the decoded file.
Results go to the standard output, messages to the standard error.
Exit codes: 0 done, 1 something was wrong with an input, 2 wrong usage.`,
	)
	.exitOverride();
for (const add of [
	addReflow,
	addConvert,
	addEntities,
	addTasks,
	addReports,
	addCompare,
	addMatrix,
])
	add(program);

endWithReader();
program.parseAsync().catch((error: unknown) => {
	if (error instanceof CommanderError)
		process.exitCode = error.exitCode === 0 ? 0 : WRONG_USAGE;
	else if (error instanceof BadInput) complain(error.message);
	else
		complain(
			`It failed by its own mistake: report this with the file. ${
				error instanceof Error ? error.stack : String(error)
			}`,
		);
});

function version(): string {
	const manifest = path.join(__dirname, "..", "package.json");
	return String(JSON.parse(readFileSync(manifest, "utf8")).version);
}
