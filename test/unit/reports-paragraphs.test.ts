import assert from "node:assert/strict";
import { paragraphChanges } from "../../src/core/reports/paragraphs";
import { atOnce } from "../../src/core/steps";
import { textAt } from "../../src/core/text/span";
import { differ, fold, print } from "../support/articles";

const FIRST = "会议在北京举行，总书记出席会议并发表重要讲话。";
const SECOND = "与会同志认真讨论了城市工作的总体要求和重点任务。";
const THIRD = "有关部门负责同志和各省市代表参加了这次重要会议。";
const FOURTH = "会议号召全国人民为建设现代化城市而努力奋斗。";

/** The paragraphs of a version against a base, one a line: what became of it, where it stands, its text. */
function changes(base: readonly string[], version: readonly string[]) {
	const [a, b] = [print(...base), print(...version)];
	return atOnce(paragraphChanges(a.article, b.article, { fold, differ })).map(
		({ change, side, spans, text }) => {
			const { source } = side === "base" ? a : b;
			assert.equal(textAt(source, spans).replace(/\s/gu, ""), text);
			return `${change} ${text}`;
		},
	);
}

describe("The paragraphs of a version", () => {
	it("are the same in another script and layout", () => {
		assert.deepEqual(
			changes([FIRST, SECOND], [FIRST.replace("会议", "會\n議"), SECOND]),
			[`same ${FIRST.replace("会议", "會議")}`, `same ${SECOND}`],
		);
	});

	it("are in the version's order, with what it cuts where the base has it", () => {
		assert.deepEqual(changes([FIRST, SECOND, THIRD], [FIRST, THIRD, FOURTH]), [
			`same ${FIRST}`,
			`cut ${SECOND}`,
			`same ${THIRD}`,
			`added ${FOURTH}`,
		]);
		assert.deepEqual(changes([FIRST, SECOND], [SECOND]), [
			`cut ${FIRST}`,
			`same ${SECOND}`,
		]);
	});

	it("are edited where only a part has moved, and say so", () => {
		const [a, b] = [
			print(FIRST, SECOND + THIRD, FOURTH),
			print(THIRD + FIRST, SECOND, FOURTH),
		];
		const found = atOnce(
			paragraphChanges(a.article, b.article, { fold, differ }),
		);
		assert.deepEqual(
			found.map(({ change, parts }) => [change, ...parts]),
			[
				["edited", "same", "moved"],
				["same", "same"],
				["same", "same"],
			],
		);
	});

	it("are edited where words differ, or where a sentence is new", () => {
		const edited = SECOND.replace("认真", "热烈");
		assert.deepEqual(changes([FIRST, SECOND], [FIRST, edited]), [
			`same ${FIRST}`,
			`edited ${edited}`,
		]);
		assert.deepEqual(changes([FIRST, SECOND], [FIRST + FOURTH, SECOND]), [
			`edited ${FIRST}${FOURTH}`,
			`same ${SECOND}`,
		]);
	});
});
