import { readFile } from "node:fs/promises";
import path from "node:path";
import { readTerms, type Term } from "../core/script/terms";
import { BadInput, inWords } from "./input";

/** Where a workspace keeps its terms. */
const WORKSPACE_TERMS = path.join(".tonggao", "terms.tsv");

/**
 * The terms in a file that the user names.
 * @throws BadInput
 */
export async function termsIn(file: string): Promise<readonly Term[]> {
	const text = await textOf(file);
	if (text === undefined)
		throw new BadInput(`${file}: There is no such file: check the path.`);
	return parse(file, text);
}

/**
 * The terms of the workspace that a file is in: those of the nearest folder above it that keeps some.
 * @throws BadInput
 */
export async function workspaceTerms(file: string): Promise<readonly Term[]> {
	let folder = file === "-" ? process.cwd() : path.dirname(path.resolve(file));
	for (;;) {
		const terms = path.join(folder, WORKSPACE_TERMS);
		const text = await textOf(terms);
		if (text !== undefined) return parse(terms, text);
		if (path.dirname(folder) === folder) return [];
		folder = path.dirname(folder);
	}
}

function parse(file: string, text: string): readonly Term[] {
	const { terms, bad } = readTerms(text);
	const [first] = bad;
	if (first !== undefined)
		throw new BadInput(
			`${file}:${first.line + 1}: This is no term: write both forms with a tab between them.`,
		);
	return terms;
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
