import type { Dirent } from "node:fs";
import { readdir, realpath, stat } from "node:fs/promises";
import path from "node:path";
import { inWords } from "./input";

/** Extensions of files that are read when a folder is walked; a file that the user names is read whatever it is called. */
const TEXT_EXTENSIONS: readonly string[] = [
	".txt",
	".text",
	".md",
	".markdown",
];

/** These extensions as messages list them: ".txt, .text, .md or .markdown". */
export function textExtensions(word: "and" | "or"): string {
	const last = TEXT_EXTENSIONS.at(-1) ?? "";
	return `${TEXT_EXTENSIONS.slice(0, -1).join(", ")} ${word} ${last}`;
}

/** What walking tells of the files that it does not find. */
export interface WalkEvents {
	/** A path that cannot be read; the error is in words. */
	onFailure(error: unknown): void;
	/** A file in a folder that is not called like a text. */
	onSkip(file: string): void;
}

/**
 * The files that paths stand for, each once: files themselves, and of folders the text files below them by name. Hidden
 * files and folders and node_modules are left out; links to folders are not followed.
 */
export async function filesOf(
	paths: readonly string[],
	events: WalkEvents,
): Promise<string[]> {
	const files: string[] = [];
	const seen = new Set<string>();
	for (const each of paths)
		for await (const file of filesAt(each, events)) {
			const real = file === "-" ? file : await realpath(file);
			if (seen.has(real)) continue;
			seen.add(real);
			files.push(file);
		}
	return files;
}

async function* filesAt(
	start: string,
	events: WalkEvents,
): AsyncGenerator<string> {
	try {
		if (start === "-" || !(await stat(start)).isDirectory()) yield start;
		else yield* filesBelow(start, events);
	} catch (error) {
		events.onFailure(inWords(start, error));
	}
}

async function* filesBelow(
	folder: string,
	events: WalkEvents,
): AsyncGenerator<string> {
	for (const entry of await entriesOf(folder, events)) {
		const file = path.join(folder, entry.name);
		if (entry.name.startsWith(".") || entry.name === "node_modules") continue;
		if (entry.isDirectory()) yield* filesBelow(file, events);
		else if (!(await isFile(entry, file))) continue;
		else if (TEXT_EXTENSIONS.includes(path.extname(file).toLowerCase()))
			yield file;
		else events.onSkip(file);
	}
}

async function entriesOf(
	folder: string,
	events: WalkEvents,
): Promise<Dirent[]> {
	try {
		const entries = await readdir(folder, { withFileTypes: true });
		return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
	} catch (error) {
		events.onFailure(inWords(folder, error));
		return [];
	}
}

/** A file, or a link to one. A link that leads nowhere is neither. */
async function isFile(entry: Dirent, file: string): Promise<boolean> {
	if (!entry.isSymbolicLink()) return entry.isFile();
	return stat(file).then(
		(found) => found.isFile(),
		() => false,
	);
}
