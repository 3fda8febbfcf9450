import { readTerms, type Term, type TermProblem } from "../core/script/terms";
import { readInput } from "./input";
import { complain } from "./output";
import { workspaceFile } from "./workspace";

const PROBLEMS: Readonly<Record<TermProblem, string>> = {
	source: "nothing stands before the tab",
	columns: "there are more than three columns",
	usage: "the third column names usages: cn, t, tw, twp, hk, hkp, jp",
	repeated: "a line above says something else of the same word",
};

/**
 * The terms in a file that the user names. A line that is none is complained of; the others count.
 * @throws BadInput
 */
export async function termsIn(file: string): Promise<readonly Term[]> {
	const { terms, bad } = readTerms((await readInput(file)).text);
	for (const { line, problem } of bad)
		complain(`${file}:${line + 1}: This is no term: ${PROBLEMS[problem]}.`);
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
