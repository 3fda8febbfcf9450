import { type Decision, readDecisions } from "../core/entities/decisions/read";
import { describe } from "../core/problem";
import { LineIndex } from "../core/text/position";
import { readInput } from "./input";
import { complain } from "./output";
import { workspaceFile } from "./workspace";

/**
 * What the reader has decided about names: in a file that the user names, else in the one of the workspace that a text is in.
 * Lines that do not count are complained of.
 * @throws BadInput
 */
export async function decisionsFor(
	text: string,
	named: string | undefined,
): Promise<readonly Decision[]> {
	const file = named ?? (await workspaceFile(text, "entities.tsv"));
	if (file === undefined) return [];
	const list = (await readInput(file)).text;
	const { decisions, problems } = readDecisions(list);
	const lines = new LineIndex(list);
	for (const problem of problems) {
		const { line } = lines.positionAt(problem.spans[0]?.start ?? 0);
		complain(`${file}:${line + 1}: ${describe(problem)}`);
	}
	return decisions;
}
