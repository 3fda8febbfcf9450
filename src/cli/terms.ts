import { readTerms, type Term } from "../core/script/terms";
import { readInput } from "./input";
import { complain } from "./output";
import { workspaceFile } from "./workspace";

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
 * The terms of the workspace that a file is in.
 * @throws BadInput
 */
export async function workspaceTerms(file: string): Promise<readonly Term[]> {
	const terms = await workspaceFile(file, "terms.tsv");
	return terms === undefined ? [] : termsIn(terms);
}
