import type { PrintedPage } from "../../core/reports/printed-page";
import {
	decodePages,
	encodePages,
	type PageStore,
} from "../../core/reports/store";

/** Pages that an earlier session read, by the hash of their text, and whether there is more to be kept than it kept. */
export class PageShelf {
	private stored: PageStore = new Map();

	/** Takes what an earlier session kept; nothing, where it cannot be read. */
	fill(bytes: Uint8Array): void {
		this.stored = decodePages(bytes) ?? new Map();
	}

	/** The page of a text of this hash, where an earlier session read it. */
	take(hash: string): PrintedPage | undefined {
		return this.stored.get(hash);
	}

	/** These pages as bytes to be kept; undefined where the very same are kept already. */
	pack(pages: PageStore): Uint8Array<ArrayBuffer> | undefined {
		const known = [...pages.keys()].every((hash) => this.stored.has(hash));
		if (known && pages.size === this.stored.size) return undefined;
		this.stored = pages;
		return encodePages(pages);
	}
}
