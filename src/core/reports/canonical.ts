import type { Article, Unit, UnitKind } from "../layout/page";
import type { Fold } from "../script/script";
import { CharClass, classOf, isBlank, QUOTES } from "../text/characters";
import {
	type Piece,
	type Projection,
	ProjectionBuilder,
	piecesOf,
} from "../text/projection";
import type { SourceSpan, Span } from "../text/span";
import { attributionLength } from "./attribution";
import { foldUnit, isCompared } from "./compared";
import { keyOf } from "./key";
import { cutSentences } from "./sentences";

/** How an article's text is brought to the form in which two papers' versions can be set side by side. */
export interface CanonicalForm {
	/** Keeps the length, like `Fold`: for example into the script of the other version. Absent: as printed. */
	readonly fold?: (text: string) => string;
	/** Towards Simplified, by which attributions are known. Absent: `fold`. */
	readonly key?: Fold;
	/** Quotation marks as one paper sets them. Absent: as printed. */
	readonly quotes?: keyof typeof QUOTES;
}

const TITLES: readonly UnitKind[] = ["kicker", "headline", "byline"];
const BODY: readonly UnitKind[] = [
	"dateline",
	"subhead",
	"label",
	"paragraph",
	"bullet",
	"verse",
];

/** What blanks beside Chinese characters and signs say: nothing, that a part of a heading ends, or what they say in print. */
type Blanks = "drop" | "break" | "keep";

const HEADINGS: readonly UnitKind[] = [
	"kicker",
	"headline",
	"subhead",
	"label",
];

/**
 * An article as text for a diff editor: headlines first, each part of one on its own line, then the body with a clause a line and the attribution on a line
 * of its own, then captions and the rest; these three parted by a blank line. Layout is undone, blanks beside Chinese
 * characters and signs are left out, and line ends that the source has not are inserted pieces. Every visible character of
 * the article is there once. `source` is the text that the article was found in.
 */
export function canonicalText(
	source: string,
	article: Article,
	form: CanonicalForm = {},
): Projection<SourceSpan, Span> {
	const builder = new ProjectionBuilder<SourceSpan, Span>(source);
	const rank = ({ kind }: Unit) =>
		TITLES.includes(kind) ? 0 : BODY.includes(kind) ? 1 : 2;
	const units = article.reading.flatMap((index) => article.units[index] ?? []);
	const parts = [0, 1, 2].map((part) =>
		units.filter((unit) => rank(unit) === part),
	);
	for (const [index, part] of parts.filter((each) => each.length > 0).entries())
		for (const [place, unit] of part.entries()) {
			const [first] = piecesOf(unit.projection.map);
			const lines = place > 0 ? 1 : index > 0 ? 2 : 0;
			builder.insert(first?.source.start ?? 0, "\n".repeat(lines), "after");
			addUnit(builder, unit, form);
		}
	return builder.build();
}

function addUnit(
	builder: ProjectionBuilder<SourceSpan, Span>,
	unit: Unit,
	form: CanonicalForm,
): void {
	const { text, map } = unit.projection;
	const folded = form.fold?.(text) ?? text;
	const shown = setQuotes(folded.length === text.length ? folded : text, form);
	const breaks = new Set(breaksOf(unit, shown, form.key));
	const blanks = isCompared(unit)
		? "drop"
		: HEADINGS.includes(unit.kind)
			? "break"
			: "keep";
	for (const piece of piecesOf(map))
		addPiece(builder, piece, { shown, breaks, blanks });
}

/** How a unit is shown. */
interface Look {
	/** Its text in the wanted characters, offset by offset. */
	readonly shown: string;
	/** Offsets where lines begin. */
	readonly breaks: ReadonlySet<number>;
	readonly blanks: Blanks;
}

/** Adds what a piece of a unit shows, cut at line ends and without needless blanks. */
function addPiece(
	builder: ProjectionBuilder<SourceSpan, Span>,
	{ kind, side, source, target }: Piece,
	{ shown, breaks, blanks }: Look,
): void {
	if (breaks.has(target.start) && target.start < target.end)
		builder.insert(source.start, "\n", "after");
	if (kind === "drop") builder.drop(source.start, source.end, side ?? "before");
	if (kind === "replace")
		builder.replace(
			source.start,
			source.end,
			shown.slice(target.start, target.end),
		);
	if (kind === "insert") {
		const text = shown.slice(target.start, target.end);
		const said =
			text.trim() !== "" || blanks === "keep"
				? text
				: blankFor(shown, target.start, blanks);
		if (said !== "") builder.insert(source.start, said, side ?? "before");
	}
	if (kind !== "copy") return;
	const shift = source.start - target.start;
	let start = target.start;
	const flush = (end: number) => {
		if (start < end)
			builder.restyle(start + shift, end + shift, shown.slice(start, end));
		start = end;
	};
	for (let at = target.start; at < target.end; at++) {
		if (at > target.start && breaks.has(at)) {
			flush(at);
			builder.insert(at + shift, "\n", "after");
		}
		if (blanks === "keep" || !isNeedless(shown, at)) continue;
		flush(at);
		builder.replace(at + shift, at + 1 + shift, blankFor(shown, at, blanks));
		start = at + 1;
	}
	flush(target.end);
}

/** What stands for a blank that says nothing itself: a line end between the parts of a heading, once. */
function blankFor(text: string, at: number, blanks: Blanks): string {
	if (!isNeedless(text, at)) return text.charAt(at);
	const inside =
		text.slice(0, at).trim() !== "" && text.slice(at).trim() !== "";
	const again = isBlank(text.charCodeAt(at - 1));
	return blanks === "break" && inside && !again ? "\n" : "";
}

/** Where lines begin within a unit: after its attribution and after each clause. Offsets in the unit. */
function breaksOf(
	unit: Unit,
	shown: string,
	fold: Fold = (text) => (text.length === shown.length ? shown : text),
): number[] {
	if (!isCompared(unit)) return [];
	const key = keyOf(foldUnit(unit, fold));
	const attributed = key.at[attributionLength(key.text)];
	const starts = cutSentences(shown, "clause").map(({ start }) => start);
	return [...starts, attributed ?? 0].filter((start) => start > 0);
}

/** Whether a blank says nothing: beside Han characters, signs, other blanks or the end. "Vision Pro" keeps its blank. */
function isNeedless(text: string, at: number): boolean {
	if (!isBlank(text.charCodeAt(at))) return false;
	const wordy = (code: number) => {
		const found = classOf(code);
		return (
			found === CharClass.latin ||
			found === CharClass.digit ||
			found === CharClass.hangul
		);
	};
	return !wordy(text.charCodeAt(at - 1)) || !wordy(text.charCodeAt(at + 1));
}

/** A text with its quotation marks as the form wants them. Keeps the length. */
export function setQuotes(
	text: string,
	{ quotes }: Pick<CanonicalForm, "quotes">,
): string {
	if (quotes === undefined) return text;
	const to = QUOTES[quotes];
	const from = Object.values(QUOTES).find((marks) => marks !== to) ?? to;
	return text.replace(
		/[“”‘’「」『』]/gu,
		(mark) => to[from.indexOf(mark)] ?? mark,
	);
}
