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

/** What a Chinese list calls the types, as the editor does in Chinese. */
const CHINESE_TYPES: ReadonlyMap<string, Decision["type"]> = new Map([
	["人物", "person"],
	["地点", "place"],
	["地點", "place"],
	["机构", "organisation"],
	["機構", "organisation"],
	["职务", "position"],
	["職務", "position"],
	["时间", "time"],
	["時間", "time"],
	["数量", "quantity"],
	["數量", "quantity"],
	["作品", "work"],
	["会议", "meeting"],
	["會議", "meeting"],
	["不是名称", "never"],
	["不是名稱", "never"],
]);

/**
 * Reads a list of decisions: a line a name, then after a tab its type or `never`, in English or Chinese, and after another one a note if there is
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
	const word = kind.trim();
	const type =
		DECISION_TYPES.find((each) => each === word) ?? CHINESE_TYPES.get(word);
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
