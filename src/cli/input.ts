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

type Reasons = Readonly<Record<string, string>>;

const UNREAD: Reasons = {
	ENOENT: "There is no such file: check the path.",
	EISDIR: "This is a folder: name a file in it.",
	EACCES: "It may not be read: check its permissions.",
	EPERM: "It may not be read: check its permissions.",
	ERR_FS_FILE_TOO_LARGE: "The file is too large to be one text: split it.",
};

/** Why a file could not be written, by the code of the error. */
export const UNWRITTEN: Reasons = {
	ENOENT: "There is no such folder to write into: make it first.",
	ENOTDIR: "What shall be its folder is a file: check the path.",
	EISDIR: "This is a folder: name a file in it.",
	EACCES: "It may not be written: check the permissions.",
	EPERM: "It may not be written: check the permissions.",
	EROFS: "It may not be written: the disk is read-only.",
	ENOSPC: "The disk is full.",
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
export function inWords(
	file: string,
	error: unknown,
	reasons: Reasons = UNREAD,
): unknown {
	if (!(error instanceof Error) || !("code" in error)) return error;
	const code = String(error.code);
	const done = reasons === UNREAD ? "read" : "written";
	return new BadInput(
		`${file}: ${reasons[code] ?? `It could not be ${done} (${code}).`}`,
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
