import { CancellationToken } from "vscode-jsonrpc/node";
import {
	type Analysis,
	analysing,
	type Engines,
	Memo,
} from "../../core/analysis";
import { Corpus } from "../../core/corpus";
import { layingOut } from "../../core/layout/layout";
import type { Page } from "../../core/layout/page";
import { hashText } from "../../core/text/hash";
import type { Counted, FolderDecisions, PutResult } from "../protocol";
import { Decisions } from "./decisions";
import { drive } from "./steps";

/** The folder's corpus and the way texts get into it. Holds what recognisers found so that a paragraph is read once. */
export class Folder {
	readonly corpus = new Corpus();
	private readonly memo = new Memo();
	private readonly engines: () => Promise<Engines>;
	/** By file the hash of the text that was asked for last. The analysis of another text comes too late for the corpus. */
	private readonly wanted = new Map<string, string>();
	private readonly decisions = new Decisions();
	/** By file the list of decisions that its analysis in the corpus follows. */
	private readonly followed = new Map<string, FolderDecisions | undefined>();
	private pending = 0;

	/** @param engines loads what recognition needs; called when the first text comes. */
	constructor(engines: () => Promise<Engines>) {
		this.engines = engines;
	}

	/** Analyses a text and puts it into the corpus; `undefined` when it is no longer wanted. */
	async analyse(
		file: string,
		text: string,
		token: CancellationToken,
	): Promise<Analysis | undefined> {
		const hash = hashText(text);
		const known = this.corpus.get(file);
		this.wanted.set(file, hash);
		const list = this.decisions.listOf(file);
		if (known?.hash === hash && this.followed.get(file) === list)
			return known.analysis;
		this.pending++;
		try {
			const engines = await this.engines();
			const decided = this.decisions.prepare(list, engines.fold);
			const steps = analysing(text, engines, this.memo, decided);
			const analysis = await drive(steps, token);
			if (analysis === undefined) return undefined;
			if (this.wanted.get(file) !== hash) return analysis;
			// Another list counts since the work began.
			if (this.decisions.listOf(file) !== list)
				return await this.analyse(file, text, token);
			this.corpus.put({ file, hash, text, analysis });
			this.followed.set(file, list);
			return analysis;
		} finally {
			this.pending--;
		}
	}

	/** The layout of a text, as its analysis has it where that is known; `undefined` when it is no longer wanted. */
	async layOut(
		file: string,
		text: string,
		token: CancellationToken,
	): Promise<Page | undefined> {
		const known = this.corpus.get(file);
		if (known?.hash !== hashText(text))
			return drive(layingOut(text, this.memo.sheets), token);
		const { articles, problems } = known.analysis;
		return { articles, problems };
	}

	/** Takes in a file of the folder. */
	async put(
		file: string,
		text: string,
		token: CancellationToken,
	): Promise<PutResult | undefined> {
		if (this.corpus.has(file, hashText(text))) return { state: "unchanged" };
		const analysis = await this.analyse(file, text, token);
		return analysis === undefined ? undefined : { state: "analysed" };
	}

	/** Other decisions count from now on: texts that they concern are analysed again. */
	decide(lists: readonly FolderDecisions[]): void {
		this.decisions.replace(lists);
		for (const { file, hash, text } of this.corpus.all())
			if (
				this.wanted.get(file) === hash &&
				this.decisions.listOf(file) !== this.followed.get(file)
			)
				void this.analyse(file, text, CancellationToken.None);
	}

	/** Lets no analysis under way into the corpus: another text of the file is coming. */
	supersede(file: string): void {
		this.wanted.delete(file);
	}

	/** Takes a file out, and what is under way of it. */
	remove(file: string): void {
		this.supersede(file);
		this.corpus.remove(file);
		this.followed.delete(file);
	}

	/** Takes out all files but those that `stays` names. */
	removeAll(stays: (file: string) => boolean): void {
		const known = this.corpus.all().map(({ file }) => file);
		for (const file of new Set([...known, ...this.wanted.keys()]))
			if (!stays(file)) this.remove(file);
	}

	/** An answer with the number of texts that are still on their way. */
	counted<T>(value: T): Counted<T> {
		return { value, pending: this.pending };
	}

	get waiting(): number {
		return this.pending;
	}
}
