import { access } from "node:fs/promises";
import path from "node:path";

/** Where a workspace keeps what it tells Tonggao. */
const FOLDER = ".tonggao";

/** A file of the workspace that a text is in: that of the nearest folder above the text that keeps one. */
export async function workspaceFile(
	text: string,
	name: string,
): Promise<string | undefined> {
	let folder = text === "-" ? process.cwd() : path.dirname(path.resolve(text));
	for (;;) {
		const file = path.join(folder, FOLDER, name);
		if (await isThere(file)) return file;
		if (path.dirname(folder) === folder) return undefined;
		folder = path.dirname(folder);
	}
}

function isThere(file: string): Promise<boolean> {
	return access(file).then(
		() => true,
		() => false,
	);
}
