import * as vscode from "vscode";
import { type Logging, listening, provider } from "./boundary";
import { LANGUAGE, OWN_SCHEME } from "./language";
import { debounced } from "./timing";

/** What a document of our own making shows, where it is of this kind. */
export function askIn<Ask>(uri: vscode.Uri, kind: string): Ask | undefined {
	return uri.scheme === OWN_SCHEME && uri.authority === kind
		? (JSON.parse(uri.query) as Ask)
		: undefined;
}

type Token = vscode.CancellationToken;

/**
 * Documents of our own making of one kind: shown, never saved nor analysed. What one shows is written in its URI, so that
 * it can be made again after the window was reloaded.
 */
export class OwnDocuments<Ask> implements vscode.Disposable {
	private readonly kind: string;
	private readonly make: (
		ask: Ask,
		token: Token,
	) => Promise<string | undefined>;
	private readonly shown = new Map<string, string>();
	private readonly changed = new vscode.EventEmitter<vscode.Uri>();
	private readonly disposables: vscode.Disposable;

	/**
	 * @param home whose log hears of mistakes.
	 * @param kind the authority of the documents' URIs.
	 * @param make the text for what a URI asks, or undefined where it cannot be made now.
	 */
	constructor(
		home: Logging,
		kind: string,
		make: (ask: Ask, token: Token) => Promise<string | undefined>,
	) {
		const on = listening(home, "following documents of our own");
		this.kind = kind;
		this.make = make;
		this.disposables = vscode.Disposable.from(
			this.changed,
			vscode.workspace.registerTextDocumentContentProvider(
				OWN_SCHEME,
				provider(home, kind, "waiting", {
					onDidChange: this.changed.event,
					provideTextDocumentContent: (uri: vscode.Uri, token: Token) =>
						this.provide(uri, token),
				}),
			),
			on(vscode.workspace.onDidOpenTextDocument, (document) => {
				if (this.isOurs(document.uri) && document.languageId !== LANGUAGE)
					return vscode.languages.setTextDocumentLanguage(document, LANGUAGE);
				return undefined;
			}),
			on(vscode.workspace.onDidCloseTextDocument, ({ uri, languageId }) => {
				// A document whose language changes is closed as the old one, too.
				if (languageId === LANGUAGE) this.shown.delete(uri.toString());
			}),
		);
	}

	/** The document that shows what is asked, under a name for its tab. */
	uri(name: string, ask: Ask): vscode.Uri {
		return vscode.Uri.from({
			scheme: OWN_SCHEME,
			authority: this.kind,
			path: `/${name}`,
			query: JSON.stringify(ask),
		});
	}

	/** What a document shows, where it is of this kind. */
	askOf(uri: vscode.Uri): Ask | undefined {
		return askIn<Ask>(uri, this.kind);
	}

	/** Makes the open documents again that something has changed for. */
	refresh(concerns: (ask: Ask) => boolean = () => true): void {
		for (const { uri } of vscode.workspace.textDocuments) {
			const ask = this.askOf(uri);
			if (ask !== undefined && concerns(ask)) this.changed.fire(uri);
		}
	}

	private async provide(
		uri: vscode.Uri,
		token: Token,
	): Promise<string | undefined> {
		const ask = this.askOf(uri);
		if (ask === undefined) return undefined;
		const key = uri.toString();
		const text = await this.make(ask, token);
		if (text !== undefined) this.shown.set(key, text);
		return (
			text ??
			this.shown.get(key) ??
			vscode.l10n.t("This text is no longer there.")
		);
	}

	dispose(): void {
		this.disposables.dispose();
	}

	private isOurs(uri: vscode.Uri): boolean {
		return uri.scheme === OWN_SCHEME && uri.authority === this.kind;
	}
}

/** How long typing must pause before documents that show a text follow it, in milliseconds. */
const PAUSE = 300;

/** Makes documents again that show something of a text, once its typing pauses. */
export function followSources<Ask extends { readonly uri: string }>(
	home: Logging,
	documents: OwnDocuments<Ask>,
): vscode.Disposable {
	const what = "making documents again whose text has changed";
	const on = listening(home, what);
	const changed = new Set<string>();
	const typing = debounced(home, what, PAUSE, () => {
		documents.refresh(({ uri }) => changed.has(uri));
		changed.clear();
	});
	return vscode.Disposable.from(
		typing,
		on(vscode.workspace.onDidChangeTextDocument, ({ document }) => {
			if (document.uri.scheme === OWN_SCHEME) return;
			changed.add(document.uri.toString());
			typing.soon();
		}),
	);
}
