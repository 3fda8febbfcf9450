import * as vscode from "vscode";
import type { Place } from "../core/corpus";
import { hull, type Span } from "../core/text/span";

/** The editor's range of a span of a document's text. */
export function toRange(
	document: vscode.TextDocument,
	span: Span,
): vscode.Range {
	return new vscode.Range(
		document.positionAt(span.start),
		document.positionAt(span.end),
	);
}

/** The span of a range of a document's text. */
export function toSpan(
	document: vscode.TextDocument,
	range: vscode.Range,
): Span {
	return {
		start: document.offsetAt(range.start),
		end: document.offsetAt(range.end),
	};
}

/** The editor's range from the first to the last of several spans. */
export function hullRange(
	document: vscode.TextDocument,
	spans: readonly Span[],
): vscode.Range {
	return toRange(document, hull(spans) ?? { start: 0, end: 0 });
}

/** Whether an offset lies in one of the spans or at the end of one. */
export function touches(spans: readonly Span[], offset: number): boolean {
	return spans.some((span) => span.start <= offset && offset <= span.end);
}

/** The location of a place in a text of the folder. */
export function toLocation(place: Place): vscode.Location {
	return new vscode.Location(
		vscode.Uri.parse(place.file),
		new vscode.Range(
			place.start.line,
			place.start.character,
			place.end.line,
			place.end.character,
		),
	);
}
