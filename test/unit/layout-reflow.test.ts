import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { layOut } from "../../src/core/layout/layout";
import { type ReflowEdit, reflowEdits } from "../../src/core/layout/reflow";
import { isBlank, isIgnorable } from "../../src/core/text/characters";
import { sourceSpan } from "../../src/core/text/span";
import { pages } from "../support/pages";

const seeds = path.join(__dirname, "..", "..", "..", "seeds");

function apply(source: string, edits: readonly ReflowEdit[]): string {
	let text = "";
	let at = 0;
	for (const { span, text: fresh } of edits) {
		assert.ok(span.start >= at, "edits in order and without overlap");
		text += source.slice(at, span.start) + fresh;
		at = span.end;
	}
	return text + source.slice(at);
}

function reflow(source: string): string {
	return apply(source, reflowEdits(source, layOut(source)));
}

function letters(text: string): string {
	return Array.from({ length: text.length }, (_, at) => text[at] ?? "")
		.filter((unit) => !isBlank(unit.charCodeAt(0)))
		.filter((unit) => !isIgnorable(unit.charCodeAt(0)))
		.sort()
		.join("");
}

describe("Reflow edits", function () {
	this.timeout(30_000);

	for (const name of fs.readdirSync(seeds)) {
		const source = fs.readFileSync(path.join(seeds, name), "utf8");
		it(`change nothing in ${name} once it is reflowed`, () => {
			const once = reflow(source);
			assert.equal(letters(once), letters(source));
			assert.equal(reflow(once), once);
		});
	}

	it("leave clean text alone", () => {
		const source = fs.readFileSync(
			path.join(seeds, "003_62a869ae638578e6.txt"),
			"utf8",
		);
		assert.deepEqual(reflowEdits(source, layOut(source)), []);
	});

	it("lose no letter of any text", () => {
		fc.assert(
			fc.property(fc.oneof(pages, fc.string({ unit: "binary" })), (source) => {
				assert.equal(letters(reflow(source)), letters(source));
			}),
		);
	});

	it("stand texts of one sort of line, however long", () => {
		for (const piece of [" \n", "字 ", "（"])
			assert.doesNotThrow(() => reflow(piece.repeat(150_000)));
	});

	it("touch only the units of the range", () => {
		const source = [
			"　　会议指出，要深入学习贯彻",
			"重要讲话精神，守牢不发生规模",
			"性返贫底线，推进各项工作。",
			"　　会议强调，要坚持问题导向",
			"加强行业指导与问题梳理，每月",
			"研判、对接、报告。",
		].join("\n");
		const page = layOut(source);
		const second = source.indexOf("会议强调");
		const edits = reflowEdits(source, page, sourceSpan(second, second));
		assert.equal(
			apply(source, edits),
			[
				...source.split("\n").slice(0, 3),
				"会议强调，要坚持问题导向加强行业指导与问题梳理，每月研判、对接、报告。",
			].join("\n"),
		);
	});

	it("keep the line ends of the text", () => {
		const source = "图片说明文字。新华社记者 谢环驰 摄\r\n\r\n标题";
		assert.equal(
			reflow(source),
			"图片说明文字。\r\n新华社记者 谢环驰 摄\r\n\r\n标题",
		);
	});
});
