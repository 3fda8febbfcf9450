import { access } from "node:fs/promises";
import path from "node:path";
import { readTerms, type Term } from "../core/script/terms";
import { readInput } from "./input";
import { complain } from "./output";

/** Where a workspace keeps its terms. */
const WORKSPACE_TERMS = path.join(".tonggao", "terms.tsv");

/**
 * The terms in a file that the user names. A line that is none is complained of; the others count.
 * @throws BadInput
 */
export async function termsIn(file: string): Promise<readonly Term[]> {
	const { terms, bad } = readTerms((await readInput(file)).text);
	for (const { line } of bad)
		complain(
			`${file}:${line + 1}: This is no term: write both forms with a tab between them.`,
		);
	return terms;
}

/**
 * The terms of the workspace that a file is in: those of the nearest folder above it that keeps some.
 * @throws BadInput
 */
export async function workspaceTerms(file: string): Promise<readonly Term[]> {
	let folder = file === "-" ? process.cwd() : path.dirname(path.resolve(file));
	for (;;) {
		const terms = path.join(folder, WORKSPACE_TERMS);
		if (await isThere(terms)) return termsIn(terms);
		if (path.dirname(folder) === folder) return [];
		folder = path.dirname(folder);
	}
}

function isThere(file: string): Promise<boolean> {
	return access(file).then(
		() => true,
		() => false,
	);
}
