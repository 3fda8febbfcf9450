import { layOut } from "../../../core/layout/layout";
import type { Page } from "../../../core/layout/page";
import {
	type Change,
	changesOf,
	changesWithin,
} from "../../../core/script/changes";
import { converting } from "../../../core/script/convert-page";
import { detectScript } from "../../../core/script/detect";
import { isAlready, usageTowards } from "../../../core/script/direction";
import type { ScriptReport } from "../../../core/script/script";
import { asksForWords, UNASKED } from "../../../core/script/second-opinion";
import { hashText } from "../../../core/text/hash";
import { type Span, textAt } from "../../../core/text/span";
import { makeConverter } from "../../../engines/opencc";
import type { Answers, Parts } from "../answers";
import { drive } from "../steps";

/** More edits than this are joined where they are near each other: an editor slows down with their number. */
const MANY_EDITS = 4000;

/** What is asked about the script of a text. */
export function conversionAnswers({
	folder,
	engines,
}: Parts): Pick<Answers, "script" | "convert"> {
	const converter = makeConverter();
	const pageOf = (uri: string, text: string): Page => {
		const known = folder.corpus.get(uri);
		if (known?.hash !== hashText(text)) return layOut(text);
		const { articles, problems } = known.analysis;
		return { articles, problems };
	};
	return {
		async script({ text, ranges }) {
			return scriptOf(text, ranges);
		},
		async convert({ uri, text, ranges, from: stated, ...wanted }, token) {
			const script = scriptOf(text, ranges);
			if (stated === "auto" && isAlready(script, wanted.to))
				return { state: "already", script, edits: [] };
			const from =
				stated === "auto" || stated === "other"
					? usageTowards(script, wanted.to)
					: stated;
			const segmenter = asksForWords({ from, to: wanted.to })
				? (await engines.load()).segmenter
				: UNASKED;
			const converted = await drive(
				converting(
					text,
					pageOf(uri, text),
					{ converter, segmenter },
					{ ...wanted, from },
				),
				token,
			);
			if (converted === undefined) return undefined;
			const changes = changesOf(text, converted.projection);
			const within =
				ranges === undefined ? changes : changesWithin(changes, ranges);
			return { state: "converted", script, edits: joinNear(text, within) };
		},
	};
}

/** The script of the parts of a text, or of all of it where they do not tell. */
function scriptOf(text: string, ranges: readonly Span[] = []): ScriptReport {
	const part = detectScript(textAt(text, ranges));
	return part.script === "none" ? detectScript(text) : part;
}

/** Few changes as they are; of very many those that stand near each other as one, by wider and wider gaps. */
function joinNear(text: string, changes: readonly Change[]): readonly Change[] {
	let joined = changes;
	for (let gap = 4; joined.length > MANY_EDITS && gap <= 4096; gap *= 4) {
		const wider: Change[] = [];
		for (const change of joined) {
			const last = wider.at(-1);
			if (last === undefined || change.span.start - last.span.end > gap)
				wider.push(change);
			else
				wider[wider.length - 1] = {
					span: { start: last.span.start, end: change.span.end },
					text:
						last.text +
						text.slice(last.span.end, change.span.start) +
						change.text,
				};
		}
		joined = wider;
	}
	return joined;
}
