import { atOnce } from "../steps";
import { CharClass, classOf } from "../text/characters";
import { type SourceSpan, sourceSpan } from "../text/span";
import type { Evidence } from "./lattice";
import type { Line } from "./lines";
import { sheetsOf } from "./sheets";
import { type RawUnit, readUnits } from "./units";
import { weighLineEnds } from "./weigh";

/** Why a line end was joined or kept, each as a sentence in English with what was done before the colon. */
export const BREAK_REASONS = {
	joinedFullLine: "joined: full line, sentence unfinished",
	joinedShortLine: "joined: sentence unfinished, though the line is not full",
	joinedCutWord: "joined: the line end cuts a word",
	joinedOverBlank:
		"joined: sentence unfinished, the blank line is a column's end",
	joinedAfterStop:
		"joined: the next line has no indent, though a sentence ended",
	joinedHeading: "joined: the heading goes on",
	joinedAround: "joined: the paragraph goes on after what stands between",
	keptByWording: "break: the wording makes a unit of its own",
	keptSign: "break: a sign opens the next item",
	keptAsPrinted: "break: tables and verse stay as printed",
	keptUnwrapped: "break: the text was never wrapped, one paragraph a line",
	keptHeading: "break: a heading begins",
	keptAfterHeading: "break: the heading is over",
	keptIndent: "break: the next line is indented",
	keptLostIndent: "break: sentence ended, indent lost on the next line",
	keptShortLine: "break: sentence ended on a short line",
	keptBlank: "break: sentence ended, blank line",
	keptStop: "break: sentence ended",
	keptUnfinished: "break: what follows does not go on with it",
} as const;
/** The key of a reason, the same in every language. */
export type BreakReason = keyof typeof BREAK_REASONS;

/** What layout made of one line end of the page, blank lines after it included. */
export interface LineBreak {
	/** From the last letter before it to the first after it; empty where two units share a line. */
	readonly span: SourceSpan;
	readonly outcome: "joined" | "kept";
	/** 0 another reading of the page costs the same … 1 nothing else is possible. Below DOUBTFUL it wants a look. */
	readonly confidence: number;
	readonly reason: BreakReason;
}

/** Line ends of less confidence hold most of the errors. */
export const DOUBTFUL = 0.6;

/** Nats of difference between two readings that make a confidence of 63 %. */
const SCALE = 3.3;
/** The confidence of a paragraph that goes on after what stands between: a rule's, not a price's. */
const AROUND = 0.7;
/** The confidence of a line end between two sheets: the likeliest of hundreds. */
const EDGE = 0.9;

/**
 * What layout makes of every line end of a text and why, in order of the source; the same decisions as `layOut`'s. Plain
 * data, made only when asked for: about two layouts' time.
 */
export function readBreaks(text: string): LineBreak[] {
	return atOnce(readingBreaks(text));
}

/** The same in steps: it yields after every sheet, so that whoever drives it can answer others in between, or stop. */
export function* readingBreaks(
	text: string,
): Generator<undefined, LineBreak[]> {
	const breaks: LineBreak[] = [];
	let before: { readonly line: Line; readonly end: number } | undefined;
	for (const { start, end } of sheetsOf(text)) {
		const own = text.slice(start, end);
		const { units, evidence } = readUnits(own);
		const first = evidence.lines[0];
		const last = evidence.lines.at(-1);
		if (first === undefined || last === undefined) continue;
		if (before !== undefined)
			breaks.push({
				span: sourceSpan(before.end, start + first.start),
				outcome: "kept",
				confidence: EDGE,
				reason: before.line.tail === "stop" ? "keptStop" : "keptUnfinished",
			});
		for (const each of breaksOf(own, units, evidence))
			breaks.push({
				...each,
				span: sourceSpan(start + each.span.start, start + each.span.end),
			});
		before = { line: last, end: start + last.end };
		yield;
	}
	return breaks;
}

/** What became of the line ends inside a sheet, in its offsets. */
function breaksOf(
	text: string,
	units: readonly RawUnit[],
	evidence: Evidence,
): LineBreak[] {
	const { lines } = evidence;
	const unitOf = new Map<Line, RawUnit>();
	for (const unit of units)
		for (const line of unit.lines) unitOf.set(line, unit);
	const gains = weighLineEnds(evidence);
	return lines.slice(1).map((line, at): LineBreak => {
		const previous = lines[at] as Line;
		const before = unitOf.get(previous) as RawUnit;
		const after = unitOf.get(line) as RawUnit;
		const joined = before === after;
		const resumed = !joined && after.lines[0] !== line;
		const gain = gains[at + 1] as number;
		const margin = joined ? gain : -gain;
		return {
			span: sourceSpan(previous.end, line.start),
			outcome: joined ? "joined" : "kept",
			confidence: resumed ? AROUND : Math.max(0, 1 - Math.exp(-margin / SCALE)),
			reason: joined
				? reasonToJoin(text, evidence, at + 1, after)
				: resumed
					? "joinedAround"
					: reasonToKeep(evidence, at + 1, before, after),
		};
	});
}

function reasonToJoin(
	text: string,
	evidence: Evidence,
	index: number,
	unit: RawUnit,
): BreakReason {
	const previous = evidence.lines[index - 1] as Line;
	const line = evidence.lines[index] as Line;
	if (unit.kind === "heading") return "joinedHeading";
	if (line.blanks > 0) return "joinedOverBlank";
	if (previous.tail === "stop") return "joinedAfterStop";
	const column = unit.width ?? evidence.columns.usual[index] ?? 0;
	const first = unit.lines[0] === previous ? 4 : 0;
	if (previous.width + line.head > column - first - 2) return "joinedFullLine";
	return (evidence.seams.phrase[index] as number) > 1 &&
		classOf(text.charCodeAt(line.start)) === CharClass.han
		? "joinedCutWord"
		: "joinedShortLine";
}

function reasonToKeep(
	{ lines, columns, ordinals }: Evidence,
	index: number,
	before: RawUnit,
	after: RawUnit,
): BreakReason {
	const previous = lines[index - 1] as Line;
	const line = lines[index] as Line;
	if (isPrinted(before) && isPrinted(after)) return "keptAsPrinted";
	if (line.mark === "bullet" || ordinals[index] !== 0) return "keptSign";
	if (before.kind === "line" || after.kind === "line") return "keptByWording";
	if (columns.clean[index] === 1) return "keptUnwrapped";
	if (after.kind === "heading") return "keptHeading";
	if (before.kind === "heading") return "keptAfterHeading";
	if (line.indent >= 3) return "keptIndent";
	if (previous.tail !== "stop") return "keptUnfinished";
	if (previous.width < (before.lastWidth ?? 0) - 4) return "keptShortLine";
	const lost = (after.width ?? 0) - line.width;
	if (after.lines.length > 1 && lost >= 2 && lost <= 6) return "keptLostIndent";
	return line.blanks > 0 ? "keptBlank" : "keptStop";
}

function isPrinted({ kind }: RawUnit): boolean {
	return kind === "verse" || kind === "table";
}
