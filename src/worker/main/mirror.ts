import type { DocumentVersion, Notifications } from "../protocol";

/** One state of an open document as the editor holds it, character for character. */
export interface Mirrored extends DocumentVersion {
	readonly text: string;
}

/** The editor's open documents, kept up by their changes so that a text crosses the thread once. */
export class Mirror {
	private readonly documents = new Map<string, Mirrored>();

	open(document: Notifications["open"]): void {
		this.documents.set(document.uri, document);
	}

	/** Applies changes in the order VS Code lists them: each to the text the one before it left. */
	change({ uri, version, changes }: Notifications["change"]): void {
		const known = this.documents.get(uri);
		if (known === undefined) return;
		let { text } = known;
		// Joined to one run of characters: the sum of strings is slow to read, and a keystroke has a megabyte read at once.
		for (const { start, end, text: put } of changes)
			text = [text.slice(0, start), put, text.slice(end)].join("");
		this.documents.set(uri, { uri, version, text });
	}

	close(uri: string): void {
		this.documents.delete(uri);
	}

	has(uri: string): boolean {
		return this.documents.has(uri);
	}

	/** A document at a version, or undefined where that version is gone. */
	at({ uri, version }: DocumentVersion): Mirrored | undefined {
		const known = this.documents.get(uri);
		return known?.version === version ? known : undefined;
	}

	/** The text of a document at a version, or undefined where that version is gone. */
	text(document: DocumentVersion): string | undefined {
		return this.at(document)?.text;
	}

	/** The text of a document as it stands now. */
	current(uri: string): string | undefined {
		return this.documents.get(uri)?.text;
	}
}
