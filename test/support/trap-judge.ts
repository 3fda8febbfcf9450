import { join } from "node:path";
import { convertText } from "../../src/core/script/convert-text";
import { namesByModel } from "../../src/core/script/names";
import { toTarget } from "../../src/core/text/projection";
import { type SourceSpan, sourceSpan, textAt } from "../../src/core/text/span";
import { loadModels } from "../../src/engines/models";
import { makeConverter } from "../../src/engines/opencc";
import type { Trap } from "./traps";

const { segmenter, model } = loadModels(join(__dirname, "..", "..", "models"));
if (segmenter === undefined || model === undefined)
	throw new Error("no dictionary or no model");
const engines = {
	converter: makeConverter(),
	segmenter,
	findNames: namesByModel(model),
};

/** What the conversion of a sentence and OpenCC's own make of its marked words. */
export interface Judged {
	readonly text: string;
	readonly marks: number;
	/** What each wrongly converted word became. */
	readonly wrong: readonly string[];
	readonly plainWrong: readonly string[];
}

/** Converts a sentence both ways. */
export function judge({ sentence, from, to }: Trap): Judged {
	const { text, words } = unmarked(sentence);
	const ours = convertText(text, engines, { from, to, quotes: "keep" });
	const plain = engines.converter.convert(text, { from, to });
	const wrongIn = (spansOf: (span: SourceSpan) => string) =>
		words.flatMap(({ span, right }) => {
			const became = spansOf(span);
			return became.includes(right) ? [] : [`${became} for ${right}`];
		});
	return {
		text: ours.projection.text,
		marks: words.length,
		wrong: wrongIn((span) =>
			textAt(ours.projection.text, toTarget(ours.projection.map, [span])),
		),
		plainWrong: wrongIn((span) =>
			textAt(plain.text, toTarget(plain.map, [span])),
		),
	};
}

function unmarked(sentence: string) {
	let text = "";
	const words: { span: SourceSpan; right: string }[] = [];
	for (const part of sentence.split(/(⟦[^⟧]*⟧)/u)) {
		const [, printed, right] = /^⟦(.*)→(.*)⟧$/u.exec(part) ?? [];
		const shown = printed ?? part;
		if (right !== undefined)
			words.push({
				span: sourceSpan(text.length, text.length + shown.length),
				right,
			});
		text += shown;
	}
	return { text, words };
}
