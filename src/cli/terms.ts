import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Term } from "../core/script/convert-page";
import { BadInput, inWords } from "./input";

/** Where a workspace keeps its terms: an object in its settings, as the source prints them to as the target shall. */
const SETTINGS = path.join(".vscode", "settings.json");
const KEY = "tonggao.convert.terms";

/**
 * The terms of a file that the user names: a line a term, both forms parted by a tab, `#` before a remark.
 * @throws BadInput
 */
export async function readTerms(file: string): Promise<Term[]> {
	const text = await textOf(file);
	if (text === undefined)
		throw new BadInput(`${file}: There is no such file: check the path.`);
	return text.split(/\r?\n/u).flatMap((line, index) => {
		if (line.trim() === "" || line.startsWith("#")) return [];
		const [from, to, more] = line.split("\t");
		if (from === undefined || from === "" || to === undefined || more)
			throw new BadInput(
				`${file}:${index + 1}: This is no term: write both forms with a tab between them.`,
			);
		return { from, to };
	});
}

/**
 * The terms of the workspace that a file is in: those of the nearest folder above it that has settings.
 * @throws BadInput
 */
export async function workspaceTerms(file: string): Promise<Term[]> {
	let folder = file === "-" ? process.cwd() : path.dirname(path.resolve(file));
	for (;;) {
		const settings = path.join(folder, SETTINGS);
		const text = await textOf(settings);
		if (text !== undefined) return termsOf(settings, text);
		if (path.dirname(folder) === folder) return [];
		folder = path.dirname(folder);
	}
}

function termsOf(file: string, text: string): Term[] {
	let settings: unknown;
	try {
		settings = JSON.parse(withoutRemarks(text));
	} catch {
		throw new BadInput(
			`${file}: These settings cannot be read: mend their JSON.`,
		);
	}
	const terms = (settings as Record<string, unknown> | null)?.[KEY] ?? {};
	return Object.entries(terms).flatMap(([from, to]) =>
		typeof to === "string" ? { from, to } : [],
	);
}

/** JSON as VS Code reads it: without remarks and commas before a closing bracket. */
function withoutRemarks(text: string): string {
	return text
		.replace(
			/("(?:\\.|[^"\\])*")|\/\/[^\r\n]*|\/\*[\s\S]*?\*\//gu,
			(_, string: string | undefined) => string ?? "",
		)
		.replace(
			/("(?:\\.|[^"\\])*")|,(?=\s*[\]}])/gu,
			(_, string: string | undefined) => string ?? "",
		);
}

async function textOf(file: string): Promise<string | undefined> {
	try {
		return await readFile(file, "utf8");
	} catch (error) {
		if (error instanceof Error && "code" in error && error.code === "ENOENT")
			return undefined;
		throw inWords(file, error);
	}
}
