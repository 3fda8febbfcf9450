import type { TextDocument, TextDocumentContentChangeEvent } from "vscode";
import type { Doubt } from "../core/script/doubt";
import type { Region } from "../core/script/script";
import { overlaps, type Span, textAt } from "../core/text/span";
import type { TextEdit } from "../worker/protocol";
import type { Converted } from "./conversion";

/** A place of a converted document to look at, where it stands now. */
export interface ReviewedPlace {
	/** One span, or several where a line end breaks the place. */
	readonly spans: readonly Span[];
	/** As the source printed it, layout undone. */
	readonly text: string;
	/** Its conversions; the first was taken. */
	readonly candidates: readonly string[];
	readonly doubt: Doubt;
	readonly from: Region;
	readonly to: Region;
	/** The characters beside it in the source, as many as a word may have. */
	readonly before: string;
	readonly after: string;
}

/** How many characters beside a place are kept. */
const BESIDE = 4;

/** The places of a converted document that nobody has decided about yet. They move with its edits. */
export class Review {
	readonly document: TextDocument;
	private readonly source: string;
	private open: readonly ReviewedPlace[] = [];

	constructor(converted: Converted) {
		this.document = converted.document;
		this.source = converted.before;
		this.add(converted);
	}

	/** In the order of the document. */
	get places(): readonly ReviewedPlace[] {
		return this.open;
	}

	/** Takes in another conversion of the document, as of a second selection. */
	add({ from, to, before, review }: Converted): void {
		const added = review.map(
			({ images, spans, text, candidates, doubt }): ReviewedPlace => {
				const start = spans[0]?.start ?? 0;
				const end = spans.at(-1)?.end ?? start;
				return {
					spans: images,
					text,
					candidates,
					doubt,
					from,
					to,
					before: hanAtEnd(before.slice(Math.max(0, start - BESIDE), start)),
					after: hanAtStart(before.slice(end, end + BESIDE)),
				};
			},
		);
		this.open = [...this.open, ...added].sort(
			(a, b) => (a.spans[0]?.start ?? 0) - (b.spans[0]?.start ?? 0),
		);
	}

	/** Takes places off the list. */
	settle(settled: readonly ReviewedPlace[]): void {
		const gone = new Set(settled);
		this.open = this.open.filter((place) => !gone.has(place));
	}

	/** Moves the places with an edit; those that it touches are decided by it. Undoing the conversion decides them all. */
	follow(changes: readonly TextDocumentContentChangeEvent[]): void {
		for (const { rangeOffset, rangeLength, text } of changes) {
			const edit = { start: rangeOffset, end: rangeOffset + rangeLength };
			const shift = text.length - rangeLength;
			this.open = this.open.flatMap((place) => moved(place, edit, shift) ?? []);
		}
		if (this.open.length > 0 && this.document.getText() === this.source)
			this.open = [];
	}

	/** The places that a stretch of the document touches. */
	placesIn(span: Span): readonly ReviewedPlace[] {
		return this.open.filter(({ spans }) =>
			spans.some(({ start, end }) => start <= span.end && span.start <= end),
		);
	}

	/** What the document has at a place. */
	textOf({ spans }: ReviewedPlace): string {
		return textAt(this.document.getText(), spans);
	}
}

/** The edits that put another form into a place: as long a form is dealt out over its parts, another goes to the first. */
export function editsFor(
	{ spans }: ReviewedPlace,
	form: string,
): readonly TextEdit[] {
	const length = spans.reduce((sum, { start, end }) => sum + end - start, 0);
	let taken = 0;
	return spans.map((span, index) => {
		const isLast = index === spans.length - 1;
		const room = length === form.length ? span.end - span.start : form.length;
		const text = form.slice(taken, isLast ? form.length : taken + room);
		taken += text.length;
		return { span, text };
	});
}

function moved(
	place: ReviewedPlace,
	edit: Span,
	shift: number,
): ReviewedPlace | undefined {
	const isInside = ({ start, end }: Span) =>
		edit.start === edit.end
			? start < edit.start && edit.start < end
			: overlaps(edit, { start, end });
	if (place.spans.some(isInside)) return undefined;
	const first = place.spans[0]?.start ?? 0;
	const last = place.spans.at(-1)?.end ?? 0;
	if (edit.start >= last || shift === 0) return place;
	// Between the parts of a broken place only those after it move.
	const spans = place.spans.map(({ start, end }) =>
		start >= edit.end
			? { start: start + shift, end: end + shift }
			: { start, end },
	);
	return first >= edit.end || edit.start >= first
		? { ...place, spans }
		: undefined;
}

function hanAtEnd(text: string): string {
	return /\p{Script=Han}*$/u.exec(text)?.[0] ?? "";
}

function hanAtStart(text: string): string {
	return /^\p{Script=Han}*/u.exec(text)?.[0] ?? "";
}
