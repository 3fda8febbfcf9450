import assert from "node:assert/strict";
import fc from "fast-check";
import { canonicalText } from "../../src/core/reports/canonical";
import { toSource, toTarget } from "../../src/core/text/projection";
import { type SourceSpan, textAt } from "../../src/core/text/span";
import { anyText, fold, print } from "../support/articles";

describe("The canonical text of an article", () => {
	it("has headlines first, then a clause a line, then captions, without layout", () => {
		const { source, article } = print(
			"新华社北京7月15日电 会议 7\n月14日举行；随后闭幕。他说：“好。”",
			"headline: 会议举行 总理出席",
			"caption: 会场。",
			"第二段",
		);
		assert.equal(
			canonicalText(source, article).text,
			[
				"会议举行",
				"总理出席",
				"",
				"新华社北京7月15日电",
				"会议7月14日举行；",
				"随后闭幕。",
				"他说：“好。”",
				"第二段",
				"",
				"会场。",
			].join("\n"),
		);
	});

	it("can be set in another script and another style of quotation marks", () => {
		const { source, article } = print("會議強調 「韌性」 。");
		assert.equal(
			canonicalText(source, article, { fold, quotes: "curly" }).text,
			"会议强调“韧性”。",
		);
	});

	it("parts attributions from the text in either script", () => {
		const { source, article } = print("據新華社報道：會議強調，要發展。");
		assert.equal(
			canonicalText(source, article, { key: fold }).text,
			"據新華社報道：\n會議強調，要發展。",
		);
	});

	it("keeps blanks between Latin words", () => {
		const { source, article } = print("使用 Vision Pro 2 代 。");
		assert.equal(canonicalText(source, article).text, "使用Vision Pro 2代。");
	});

	it("leads back to the source", () => {
		const { source, article } = print("會議強調 「韌\n性」 。", "二。");
		const { text, map } = canonicalText(source, article, { fold });
		const at = text.indexOf("韧性");
		const spans = toSource(map, [{ start: at, end: at + 2 }]);
		assert.equal(textAt(source, spans), "韌性");
		assert.equal(spans.length, 2);
		const place = source.indexOf("二");
		assert.deepEqual(
			toTarget(map, [{ start: place, end: place + 1 } as SourceSpan]).map(
				(span) => text.slice(span.start, span.end).trim(),
			),
			["二"],
		);
	});

	it("holds every visible character once, whatever the text", () => {
		const texts = fc.array(
			fc.oneof(
				anyText,
				fc.string({
					unit: fc.constantFrom("会", "。", " ", "；", "”", "新华社电", "\n"),
				}),
			),
			{ maxLength: 4 },
		);
		const visible = (text: string) =>
			[...text.replace(/\s/gu, "")].sort().join("");
		fc.assert(
			fc.property(texts, (all) => {
				const { source, article } = print(...all);
				const { text } = canonicalText(source, article);
				const units = article.units
					.map((unit) => unit.projection.text)
					.join("");
				assert.equal(visible(text), visible(units));
			}),
		);
	});
});
