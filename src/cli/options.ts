import { type Command, InvalidArgumentError, Option } from "commander";
import { ENCODINGS, type Encoding, encodingNamed } from "../core/text/encoding";

/** What every command that reads a file takes. */
export interface ReadingOptions {
	readonly encoding?: Encoding;
}

/** `--encoding`, for files that do not show it. */
export function encodingOption(): Option {
	return new Option(
		"--encoding <name>",
		`read files without a byte order mark as ${ENCODINGS.join(", ")} (default: what they surely are)`,
	).argParser((label) => {
		const encoding = encodingNamed(label);
		if (encoding === undefined)
			throw new InvalidArgumentError(`Use ${ENCODINGS.join(", ")}.`);
		return encoding;
	});
}

/** `--json`. */
export function jsonOption(): Option {
	return new Option("--json", "print one JSON document");
}

/** Ends a command that was called in a way that its options do not say by themselves. */
export function misuse(command: Command, message: string): never {
	command.error(`error: ${message}`, { exitCode: 2 });
}
