import * as vscode from "vscode";
import type { Region } from "../core/script/script";
import {
	type PositionMap,
	type Projection,
	ProjectionBuilder,
	toSource,
	toTarget,
} from "../core/text/projection";
import { hull } from "../core/text/span";
import type { TextEdit } from "../worker/protocol";
import { listening, provider } from "./boundary";
import { conversionOf, type Wanted } from "./conversion";
import { aboutForms } from "./forms";
import { LANGUAGE, OWN_SCHEME } from "./language";
import { toRange, toSpan } from "./ranges";
import type { Session } from "./session";
import { watchTerms } from "./terms";
import { followSources, OwnDocuments } from "./virtual";

/** A text as it reads in another usage. */
export interface ShownConversion extends Wanted {
	readonly uri: string;
	/** Whether lines stay where they are, whatever the settings say. */
	readonly layout?: "keep";
}

/** Where the parts of a view stand in its text, for one version of that. */
interface Known {
	readonly version: number;
	readonly from: Region;
	readonly map: PositionMap;
	readonly length: number;
}

/**
 * Documents that show texts in another usage, kept up with the texts, the terms and the settings. A hover over a word says
 * what the source has there and what other usages would make of it.
 */
export class ConversionViews implements vscode.Disposable {
	readonly documents: OwnDocuments<ShownConversion>;
	private readonly session: Session;
	private readonly known = new Map<string, Known>();
	private readonly disposables: vscode.Disposable;

	/** @param kind the authority of their URIs. */
	constructor(session: Session, kind: string) {
		const on = listening(session, "following conversions");
		this.session = session;
		this.documents = new OwnDocuments(session, kind, (ask, token) =>
			this.make(ask, token),
		);
		this.disposables = vscode.Disposable.from(
			this.documents,
			followSources(session, this.documents),
			watchTerms(on, () => this.documents.refresh()),
			on(vscode.workspace.onDidChangeConfiguration, (event) => {
				if (event.affectsConfiguration("tonggao.convert"))
					this.documents.refresh();
			}),
			on(vscode.workspace.onDidCloseTextDocument, ({ uri, languageId }) => {
				const ask = this.documents.askOf(uri);
				// A document whose language changes is closed as the old one, too.
				if (ask !== undefined && languageId === LANGUAGE)
					this.known.delete(keyOf(ask));
			}),
			vscode.languages.registerHoverProvider(
				{ scheme: OWN_SCHEME },
				provider(session, "conversion view", "nobody", {
					provideHover: (document, position, token) =>
						this.hover(document, position, token),
				}),
			),
		);
	}

	/**
	 * Where selections of a view stand in its text, or those of a text in its view; undefined while the view lags behind.
	 */
	imageOf(
		from: vscode.TextDocument,
		to: vscode.TextDocument,
	): ((range: vscode.Range) => vscode.Range) | undefined {
		const [view, source] = this.documents.askOf(from.uri)
			? [from, to]
			: [to, from];
		const known = this.mapOf(view, source);
		return (
			known &&
			((range) => {
				const span = toSpan(from, range);
				const images =
					view === from
						? toSource(known.map, [span])
						: toTarget(known.map, [span]);
				return toRange(to, hull(images) ?? span);
			})
		);
	}

	dispose(): void {
		this.disposables.dispose();
	}

	private async make(
		ask: ShownConversion,
		token: vscode.CancellationToken,
	): Promise<string | undefined> {
		const document = await vscode.workspace.openTextDocument(
			vscode.Uri.parse(ask.uri),
		);
		const text = document.getText();
		const { version } = document;
		const answer = await conversionOf(this.session, document, ask, token);
		if (answer === undefined) return undefined;
		const made = viewOf(text, answer.edits);
		this.known.set(keyOf(ask), {
			version,
			from: answer.from,
			map: made.map,
			length: made.text.length,
		});
		return made.text;
	}

	private mapOf(
		view: vscode.TextDocument,
		source: vscode.TextDocument,
	): Known | undefined {
		const ask = this.documents.askOf(view.uri);
		const known = ask && this.known.get(keyOf(ask));
		return known?.version === source.version &&
			known.length === view.getText().length
			? known
			: undefined;
	}

	private async hover(
		view: vscode.TextDocument,
		position: vscode.Position,
		token: vscode.CancellationToken,
	): Promise<vscode.Hover | undefined> {
		const ask = this.documents.askOf(view.uri);
		const source = vscode.workspace.textDocuments.find(
			({ uri }) => uri.toString() === ask?.uri,
		);
		const known = source && this.mapOf(view, source);
		if (source === undefined || known === undefined) return undefined;
		const offset = view.offsetAt(position);
		const [at] = toSource(known.map, [{ start: offset, end: offset + 1 }]);
		if (at === undefined) return undefined;
		const { start, text } = lineAround(source, at.start);
		const { version } = source;
		const about = await aboutForms(
			this.session,
			{ text, offset: at.start - start, from: known.from },
			token,
		);
		if (about === undefined || about.isAlike || source.version !== version)
			return undefined;
		const word = {
			start: start + about.span.start,
			end: start + about.span.end,
		};
		const image = hull(toTarget(known.map, [word]));
		return new vscode.Hover(about.text, image && toRange(view, image));
	}
}

/**
 * A text with edits made. Long texts have many changes in one edit; where it keeps its length, offsets inside it hold, so
 * that a word is selected and not the line around it.
 */
function viewOf(text: string, edits: readonly TextEdit[]): Projection {
	const builder = new ProjectionBuilder(text);
	let reached = 0;
	for (const { span, text: put } of edits) {
		builder.copy(reached, span.start);
		if (put.length === span.end - span.start)
			builder.restyle(span.start, span.end, put);
		else builder.replace(span.start, span.end, put);
		reached = span.end;
	}
	return builder.copy(reached, text.length).build();
}

/** A view's URI may have come in another spelling than ours; what it asks is the same. */
function keyOf(ask: ShownConversion): string {
	return JSON.stringify([ask.uri, ask.from, ask.to]);
}

function lineAround(
	document: vscode.TextDocument,
	offset: number,
): { readonly start: number; readonly text: string } {
	const line = document.lineAt(document.positionAt(offset));
	return { start: document.offsetAt(line.range.start), text: line.text };
}
