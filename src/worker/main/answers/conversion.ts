import type { Engines } from "../../../core/analysis";
import { layOut } from "../../../core/layout/layout";
import { reflowEdits } from "../../../core/layout/reflow";
import {
	applied,
	type Change,
	changesOf,
	changesWithin,
} from "../../../core/script/changes";
import { convertingFile } from "../../../core/script/convert-file";
import { converting, convertText } from "../../../core/script/convert-text";
import type { ConversionEngines } from "../../../core/script/convert-unit";
import { detectScript } from "../../../core/script/detect";
import { isAlready, usageTowards } from "../../../core/script/direction";
import type { DoubtfulPlace } from "../../../core/script/doubt";
import { namesByModel } from "../../../core/script/names";
import type { Region, ScriptReport } from "../../../core/script/script";
import { asksForWords, UNASKED } from "../../../core/script/second-opinion";
import { decode } from "../../../core/text/decode";
import { toTarget } from "../../../core/text/projection";
import { overlaps, type Span, textAt } from "../../../core/text/span";
import { encode } from "../../../engines/encode";
import { makeConverter } from "../../../engines/opencc";
import type { ReviewPlace } from "../../protocol";
import type { Answers, Parts } from "../answers";
import { drive } from "../steps";

/** More edits than this are joined where they are near each other: an editor slows down with their number. */
const MANY_EDITS = 2000;

type Conversions = Pick<
	Answers,
	"script" | "encoding" | "convert" | "convertFile" | "convertWords" | "forms"
>;

/** The usages whose forms of a word are told. */
const FORMS: readonly Region[] = ["cn", "t", "tw", "twp", "hk", "hkp"];

/** What is asked about the script of a text. */
export function conversionAnswers({ engines }: Parts): Conversions {
	const converter = makeConverter();
	const enginesOf = async (
		from: Region,
		to: Region,
	): Promise<ConversionEngines> => {
		if (!asksForWords({ from, to })) return { converter, segmenter: UNASKED };
		return conversionBy(await engines.load());
	};
	const conversionBy = ({ segmenter, model }: Engines): ConversionEngines => ({
		converter,
		segmenter,
		...(model === undefined ? {} : { findNames: namesByModel(model) }),
	});
	return {
		async script({ text, ranges }) {
			return scriptOf(text, ranges);
		},
		async encoding({ bytes }) {
			const decoded = decode(bytes);
			return "text" in decoded ? { encoding: decoded.encoding } : {};
		},
		async convert({ text, ranges, from: stated, layout, ...wanted }, token) {
			const { to } = wanted;
			const script = scriptOf(text, ranges);
			const from =
				stated === "auto" || stated === "other"
					? usageTowards(script, to)
					: stated;
			if (stated === "auto" && isAlready(script, to))
				return { state: "already", script, from: to, edits: [], review: [] };
			const parts = await enginesOf(from, to);
			const steps = converting(text, parts, { ...wanted, from });
			const converted = await drive(steps, token);
			if (converted === undefined) return undefined;
			const changes = changesOf(text, converted.projection);
			const all = layout === "reflow" ? withReflow(changes, text) : changes;
			const within = ranges === undefined ? all : changesWithin(all, ranges);
			return {
				state: "converted",
				script,
				from,
				edits: joinNear(text, within),
				review: placed(text, within, converted.review, ranges),
			};
		},
		async convertFile({ bytes, ...wanted }, token, onShare) {
			// Which way it goes shows only once it is read; where words are never asked for, no dictionary is loaded for them.
			const words = wanted.to === "cn" ? undefined : await engines.load();
			const steps = convertingFile(
				bytes,
				wanted,
				(from, to) =>
					words !== undefined && asksForWords({ from, to })
						? conversionBy(words)
						: { converter, segmenter: UNASKED },
				encode,
			);
			return drive(steps, token, onShare);
		},
		async convertWords({ words, from: stated, to }) {
			const answer: string[] = [];
			for (const word of words) {
				const script = detectScript(word);
				const from = stated === "auto" ? usageTowards(script, to) : stated;
				if (stated === "auto" && isAlready(script, to)) {
					answer.push(word);
					continue;
				}
				const parts = await enginesOf(from, to);
				const { projection } = convertText(word, parts, { from, to });
				answer.push(projection.text);
			}
			return answer;
		},
		async forms({ text, offset, from }) {
			const span =
				offset === undefined
					? { start: 0, end: text.length }
					: wordAt(text, offset, await engines.load());
			const word = text.slice(span.start, span.end);
			const forms = [];
			for (const to of FORMS) {
				const parts = await enginesOf(from, to);
				const { projection } = convertText(word, parts, { from, to });
				forms.push({ usage: to, form: projection.text });
			}
			return { span, text: word, forms };
		},
	};
}

/** Changes together with those that undo the layout; where two share characters, the first. */
function withReflow(
	changes: readonly Change[],
	text: string,
): readonly Change[] {
	let reached = 0;
	return [...changes, ...reflowEdits(text, layOut(text))]
		.sort((a, b) => a.span.start - b.span.start)
		.filter(({ span }) => {
			if (span.start < reached) return false;
			reached = span.end;
			return true;
		});
}

/** The word of a text at an offset: its words are read in Simplified, which has the same offsets. */
function wordAt(
	text: string,
	offset: number,
	{ segmenter, fold }: Engines,
): Span {
	const words = segmenter.tag(fold(text));
	const found = words.find(({ start, end }) => start <= offset && offset < end);
	return found ?? { start: offset, end: Math.min(offset + 1, text.length) };
}

/** Places with where their images stand once changes are made; of a selection those that it touches. */
function placed(
	text: string,
	changes: readonly Change[],
	places: readonly DoubtfulPlace[],
	ranges: readonly Span[] | undefined,
): ReviewPlace[] {
	const { map } = applied(text, changes);
	return places
		.filter(
			({ spans }) =>
				ranges === undefined ||
				spans.some((span) => ranges.some((range) => overlaps(span, range))),
		)
		.map((place) => ({
			...place,
			images: place.spans.flatMap((span) => toTarget(map, [span])),
		}));
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
