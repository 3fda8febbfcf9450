import {
	type Projection,
	ProjectionBuilder,
	piecesOf,
} from "../text/projection";
import { overlaps, type Span } from "../text/span";

/** A place of a text that becomes another text. */
export interface Change<S extends Span = Span> {
	readonly span: S;
	readonly text: string;
}

/** The smallest places in which a projection differs from the text it was made of, in order; adjacent ones are one. */
export function changesOf<S extends Span>(
	source: string,
	projection: Projection<S, Span>,
): Change<S>[] {
	const changes: Change<S>[] = [];
	for (const change of smallChanges(source, projection)) {
		const last = changes.at(-1);
		if (last !== undefined && last.span.end === change.span.start)
			changes[changes.length - 1] = {
				span: { start: last.span.start, end: change.span.end } as S,
				text: last.text + change.text,
			};
		else changes.push(change);
	}
	return changes;
}

/** The changes that touch one of `spans`, such as a selection. */
export function changesWithin<S extends Span>(
	changes: readonly Change<S>[],
	spans: readonly Span[],
): Change<S>[] {
	return changes.filter(({ span }) =>
		spans.some((each) => overlaps(each, span)),
	);
}

/** The projection that changes make of a text; they stand in order and apart. */
export function applied<S extends Span>(
	source: string,
	changes: readonly Change<S>[],
): Projection<S, Span> {
	const builder = new ProjectionBuilder<S, Span>(source);
	let reached = 0;
	for (const { span, text } of changes) {
		builder.copy(reached, span.start);
		const characters = span.end - span.start;
		if (characters === 1 && text.length === 1)
			builder.restyle(span.start, span.end, text);
		else builder.replace(span.start, span.end, text);
		reached = span.end;
	}
	return builder.copy(reached, source.length).build();
}

/** As `changesOf`, but every copied character that changed its form is a change of its own. */
export function* smallChanges<S extends Span>(
	source: string,
	{ text, map }: Projection<S, Span>,
): Generator<Change<S>> {
	for (const { kind, source: from, target } of piecesOf(map)) {
		if (kind !== "copy") {
			const image = text.slice(target.start, target.end);
			if (image !== source.slice(from.start, from.end))
				yield { span: from as S, text: image };
			continue;
		}
		for (let at = from.start; at < from.end; ) {
			const length = Math.min(characterLength(source, at), from.end - at);
			const start = target.start + at - from.start;
			const image = text.slice(start, start + length);
			if (image !== source.slice(at, at + length))
				yield { span: { start: at, end: at + length } as S, text: image };
			at += length;
		}
	}
}

function characterLength(text: string, at: number): number {
	return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}
