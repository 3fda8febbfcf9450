import type * as vscode from "vscode";
import { attempt } from "./boundary";
import type { Session } from "./session";
import { type DisplayScript, settings } from "./settings";

/** How many words are remembered; then it begins anew. */
const MOST = 20_000;

/** Words of texts as the side bar shows them, by the setting: as printed, or in one usage. */
export class Display {
	private readonly session: Session;
	private known = new Map<string, string>();
	private wanted: DisplayScript = "printed";
	private readonly queue = new Set<string>();
	private asking: Promise<void> | undefined;

	constructor(session: Session) {
		this.session = session;
	}

	/** A word as it is shown; as printed where the worker has no answer. */
	async show(word: string): Promise<string> {
		const wanted = settings.displayScript();
		if (wanted === "printed") return word;
		if (wanted !== this.wanted || this.known.size > MOST) {
			this.wanted = wanted;
			this.known = new Map();
		}
		const { known } = this;
		if (!known.has(word)) {
			this.queue.add(word);
			// Rows are asked for one by one in the same moment: the worker hears of them all at once.
			this.asking ??= this.nextTurn(wanted);
			await this.asking;
		}
		return known.get(word) ?? word;
	}

	/** Gives a row's item its label as it is shown; tooltips stay as printed. */
	async relabel(item: vscode.TreeItem): Promise<vscode.TreeItem> {
		const { label } = item;
		if (label === undefined) return item;
		const printed = typeof label === "string" ? label : label.label;
		const shown = await this.show(printed);
		if (shown === printed) return item;
		const highlights =
			typeof label === "string" || shown.length !== printed.length
				? undefined
				: label.highlights;
		item.label = highlights ? { label: shown, highlights } : shown;
		return item;
	}

	private async nextTurn(to: Exclude<DisplayScript, "printed">): Promise<void> {
		await Promise.resolve();
		await this.ask(to);
	}

	private async ask(to: Exclude<DisplayScript, "printed">): Promise<void> {
		const words = [...this.queue];
		const { known } = this;
		this.queue.clear();
		this.asking = undefined;
		const ask = { words, from: "auto", to } as const;
		// Where it goes wrong the words are shown as printed.
		const answer = await attempt(this.session, "showing words", "nobody", () =>
			this.session.ask("convertWords", ask),
		);
		for (const [index, word] of words.entries()) {
			const shown = answer?.[index];
			if (shown !== undefined) known.set(word, shown);
		}
	}
}
