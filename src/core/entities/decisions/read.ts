import type { Problem } from "../../problem";
import { type Row, readRows } from "../../text/rows";
import { ENTITY_TYPES, type EntityType } from "../mention";

/** What a reader has decided about a name, for all texts of a workspace. Plain data. */
export interface Decision {
	/** As some text prints it, in either script. */
	readonly term: string;
	/** What the name is; `never`: no entity, however it looks. */
	readonly type: EntityType | "never";
	/** The name of the entity that the term stands for, where it is another one: 沪宁 is 王沪宁. */
	readonly name?: string;
	/** The reader's own remark. */
	readonly note?: string;
}

/** A list of decisions as a file has it, and the lines of it that do not count. */
export interface DecisionList {
	readonly decisions: readonly Decision[];
	readonly problems: readonly Problem[];
}

/** What stands in the type column, in the order in which it is offered. */
export const DECISION_TYPES: readonly Decision["type"][] = [
	...ENTITY_TYPES,
	"never",
];

/**
 * Reads a list of decisions: a line a name, then after a tab its type or `never`, and after another one a note if there is
 * something to note. `term=name` says that the term stands for another name. Blank lines and lines that begin with `#` are
 * remarks. Of lines about the same term the last counts.
 */
export function readDecisions(text: string): DecisionList {
	const problems: Problem[] = [];
	const last = new Map<string, { row: Row; decision: Decision }>();
	for (const row of readRows(text)) {
		const decision = decisionOf(row.fields);
		if (decision === undefined) {
			problems.push({
				kind: "decision-type",
				message: "Write a name, a tab and what it is: {0}.",
				values: [DECISION_TYPES.join(", ")],
				spans: [row.span],
			});
			continue;
		}
		const known = last.get(decision.term);
		if (known !== undefined) {
			problems.push({
				kind: "decision-again",
				message: "{0} is decided again in line {1}, and that counts.",
				values: [decision.term, row.line + 1],
				spans: [known.row.span],
			});
			last.delete(decision.term);
		}
		last.set(decision.term, { row, decision });
	}
	return {
		decisions: [...last.values()].map(({ decision }) => decision),
		problems,
	};
}

function decisionOf([written = "", kind = "", ...notes]: readonly string[]):
	| Decision
	| undefined {
	const [term = "", name = "", ...more] = written
		.split("=")
		.map((part) => part.trim());
	const type = DECISION_TYPES.find((each) => each === kind.trim());
	const named = written.includes("=");
	if (term === "" || type === undefined || more.length > 0) return undefined;
	if (named && (name === "" || type === "never")) return undefined;
	const note = notes.join(" ").trim();
	return {
		term,
		type,
		...(named && name !== term ? { name } : {}),
		...(note === "" ? {} : { note }),
	};
}
