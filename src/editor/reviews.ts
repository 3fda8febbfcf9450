import * as vscode from "vscode";
import { type Logging, listening } from "./boundary";
import { setContext } from "./context";
import type { Converted } from "./conversion";
import { Review, type ReviewedPlace } from "./review";
import { diagnosticsOf } from "./reviewWords";
import { say } from "./stepping";

/** The conversions of the open documents, and which of them are shown for review. */
export class Reviews implements vscode.Disposable {
	private readonly home: Logging;
	private readonly known = new Map<vscode.TextDocument, Review>();
	private readonly visible = new Set<Review>();
	private readonly marks =
		vscode.languages.createDiagnosticCollection("tonggao.review");
	private readonly disposables: vscode.Disposable;
	/** A document that is converted in order to be reviewed: nothing is offered then. */
	awaited: vscode.TextDocument | undefined;

	/** @param home whose log hears of mistakes. */
	constructor(home: Logging) {
		this.home = home;
		const on = listening(home, "following reviews");
		this.disposables = vscode.Disposable.from(
			this.marks,
			on(vscode.window.onDidChangeActiveTextEditor, () => this.tell()),
			on(
				vscode.workspace.onDidChangeTextDocument,
				({ document, contentChanges }) => {
					const found = this.known.get(document);
					if (found === undefined || contentChanges.length === 0) return;
					found.follow(contentChanges);
					this.mark(found);
				},
			),
			on(vscode.workspace.onDidCloseTextDocument, (document) => {
				const found = this.known.get(document);
				if (found === undefined) return;
				this.hide(found);
				this.known.delete(document);
			}),
		);
	}

	/** Takes in a conversion; answers whether a review of it is still to be offered. */
	note(converted: Converted): "shown" | "hidden" {
		const { document } = converted;
		const known = this.known.get(document);
		if (known !== undefined && known.places.length > 0) known.add(converted);
		else {
			if (known !== undefined) this.hide(known);
			this.known.set(document, new Review(converted));
		}
		const shown = this.shown(document);
		if (shown !== undefined) this.mark(shown);
		return shown !== undefined || this.awaited === document
			? "shown"
			: "hidden";
	}

	isKnown(document: vscode.TextDocument): boolean {
		return this.known.has(document);
	}

	/** The review of a document where it is open. */
	shown(document: vscode.TextDocument): Review | undefined {
		const found = this.known.get(document);
		return found && this.visible.has(found) ? found : undefined;
	}

	/** Opens the review of a document, where there is anything to look at. */
	show(document: vscode.TextDocument): Review | undefined {
		const found = this.known.get(document);
		if (found === undefined || found.places.length === 0) return undefined;
		this.visible.add(found);
		this.mark(found);
		return found;
	}

	hide(found: Review): void {
		if (!this.visible.delete(found)) return;
		this.marks.delete(found.document.uri);
		this.tell();
	}

	settle(found: Review | undefined, places: readonly ReviewedPlace[]): void {
		if (found === undefined) return;
		found.settle(places);
		this.mark(found);
	}

	dispose(): void {
		this.disposables.dispose();
	}

	/** Marks the open places; with the last of them the review closes. */
	private mark(found: Review): void {
		if (!this.visible.has(found)) return;
		if (found.places.length === 0) {
			this.hide(found);
			say(vscode.l10n.t("Tonggao: the review is done."));
			return;
		}
		this.marks.set(found.document.uri, diagnosticsOf(found));
		this.tell();
	}

	private tell(): void {
		const document = vscode.window.activeTextEditor?.document;
		const shown = document && this.shown(document);
		setContext(this.home, "tonggao.review.here", shown ? "on" : "off");
	}
}
