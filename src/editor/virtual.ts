import * as vscode from "vscode";
import { LANGUAGE, OWN_SCHEME } from "./session";

/** What a document of our own making shows, where it is of this kind. */
export function askIn<Ask>(uri: vscode.Uri, kind: string): Ask | undefined {
	return uri.scheme === OWN_SCHEME && uri.authority === kind
		? (JSON.parse(uri.query) as Ask)
		: undefined;
}

/**
 * Documents of our own making of one kind: shown, never saved nor analysed. What one shows is written in its URI, so that
 * it can be made again after the window was reloaded.
 */
export class OwnDocuments<Ask>
	implements vscode.TextDocumentContentProvider, vscode.Disposable
{
	private readonly kind: string;
	private readonly make: (
		ask: Ask,
		token: vscode.CancellationToken,
	) => Promise<string | undefined>;
	private readonly shown = new Map<string, string>();
	private readonly changed = new vscode.EventEmitter<vscode.Uri>();
	private readonly disposables: vscode.Disposable;

	readonly onDidChange = this.changed.event;

	/**
	 * @param kind the authority of the documents' URIs.
	 * @param make the text for what a URI asks, or undefined where it cannot be made now.
	 */
	constructor(
		kind: string,
		make: (
			ask: Ask,
			token: vscode.CancellationToken,
		) => Promise<string | undefined>,
	) {
		this.kind = kind;
		this.make = make;
		this.disposables = vscode.Disposable.from(
			this.changed,
			vscode.workspace.registerTextDocumentContentProvider(OWN_SCHEME, this),
			vscode.workspace.onDidOpenTextDocument((document) => {
				if (this.isOurs(document.uri) && document.languageId !== LANGUAGE)
					void vscode.languages.setTextDocumentLanguage(document, LANGUAGE);
			}),
			vscode.workspace.onDidCloseTextDocument(({ uri, languageId }) => {
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

	async provideTextDocumentContent(
		uri: vscode.Uri,
		token: vscode.CancellationToken,
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
	documents: OwnDocuments<Ask>,
): vscode.Disposable {
	const changed = new Set<string>();
	let timer: ReturnType<typeof setTimeout> | undefined;
	return vscode.Disposable.from(
		{ dispose: () => clearTimeout(timer) },
		vscode.workspace.onDidChangeTextDocument(({ document }) => {
			if (document.uri.scheme === OWN_SCHEME) return;
			changed.add(document.uri.toString());
			clearTimeout(timer);
			timer = setTimeout(() => {
				documents.refresh(({ uri }) => changed.has(uri));
				changed.clear();
			}, PAUSE);
		}),
	);
}
