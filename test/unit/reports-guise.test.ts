import assert from "node:assert/strict";
import { canonicalText } from "../../src/core/reports/canonical";
import { formLike } from "../../src/core/reports/guise";
import { detectScript } from "../../src/core/script/detect";
import { makeConverter } from "../../src/engines/opencc";
import { fold, print } from "../support/articles";

const tools = { fold, converter: makeConverter() };

/** The own text as it is set beside the model. */
function shown(own: string, model: string): string {
	const { source, article } = print(own);
	const guise = { article: print(model).article, script: detectScript(model) };
	const form = formLike(detectScript(own), guise, tools);
	return canonicalText(source, article, form).text;
}

describe("A text in the guise of another", () => {
	it("is set in the other's script and quotation marks, also where the other lacks its words", () => {
		assert.equal(
			shown("会议强调“韧性”城市。书记发言。", "會議強調「韌性」城市。"),
			"會議強調「韌性」城市。\n書記發言。",
		);
		assert.equal(
			shown("會議強調「韌性」城市。書記發言。", "会议强调“韧性”城市。"),
			"会议强调“韧性”城市。\n书记发言。",
		);
	});
});
