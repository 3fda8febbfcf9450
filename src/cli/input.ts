import { readFile } from "node:fs/promises";
import { decode } from "../core/text/decode";
import type { Encoding } from "../core/text/encoding";

/** A file as the commands read it. */
export interface Input {
	/** As the user named it; `-` is the standard input. */
	readonly file: string;
	readonly text: string;
}

/** A file that cannot be read as text. The message names it and says what to do. */
export class BadInput extends Error {}

const REASONS: Readonly<Record<string, string>> = {
	ENOENT: "There is no such file: check the path.",
	EISDIR: "This is a folder: name a file in it.",
	EACCES: "It may not be read: check its permissions.",
	EPERM: "It may not be read: check its permissions.",
	ERR_FS_FILE_TOO_LARGE: "The file is too large to be one text: split it.",
};

/**
 * Reads and decodes a file, or the standard input for `-`.
 * @throws BadInput
 */
export async function readInput(
	file: string,
	encoding?: Encoding,
): Promise<Input> {
	const decoded = decode(await readBytes(file), encoding);
	if ("reason" in decoded) throw new BadInput(`${file}: ${decoded.reason}`);
	return { file, text: decoded.text };
}

/** A failure of the file system in words that name the file, or the error itself where it is of another kind. */
export function inWords(file: string, error: unknown): unknown {
	if (!(error instanceof Error) || !("code" in error)) return error;
	const reason = REASONS[String(error.code)];
	return new BadInput(
		`${file}: ${reason ?? `It could not be read (${String(error.code)}).`}`,
	);
}

async function readBytes(file: string): Promise<Uint8Array> {
	try {
		if (file !== "-") return await readFile(file);
		const chunks: Uint8Array[] = [];
		for await (const chunk of process.stdin) chunks.push(chunk);
		return Buffer.concat(chunks);
	} catch (error) {
		throw inWords(file, error);
	}
}
