import { CancellationToken } from "vscode-jsonrpc/node";
import { type Analysis, analysing, Memo } from "../../core/analysis";
import { Corpus, type CorpusText } from "../../core/corpus";
import { layingOut } from "../../core/layout/layout";
import type { Page } from "../../core/layout/page";
import { type PrintedPage, printedPage } from "../../core/reports/printed-page";
import { detectScript } from "../../core/script/detect";
import { hashText } from "../../core/text/hash";
import type { Counted, FolderDecisions, PutResult } from "../protocol";
import { Decisions } from "./decisions";
import type { LazyEngines } from "./engines";
import { PageShelf } from "./shelf";
import { drive } from "./steps";

/** The folder's corpus and the way texts get into it. Holds what recognisers found so that a paragraph is read once. */
export class Folder {
	readonly corpus = new Corpus();
	private readonly memo = new Memo();
	private readonly engines: LazyEngines;
	/** By file the hash of the text that was asked for last. The analysis of another text comes too late for the corpus. */
	private readonly wanted = new Map<string, string>();
	private readonly decisions = new Decisions();
	/** By file the list of decisions that its analysis in the corpus follows. */
	private readonly followed = new Map<string, FolderDecisions | undefined>();
	/** Files whose texts are on their way, with how many of each. */
	private readonly onTheWay = new Map<string, number>();
	private readonly pages = new PageShelf();
	private settling: Promise<void> | undefined;
	/** Hashes of texts whose analysis is given up. */
	private readonly given = new Set<string>();

	/** @param engines asked for when the first text comes. */
	constructor(engines: LazyEngines) {
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
		this.begin(file);
		try {
			const engines = await this.engines.load();
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
			this.end(file);
		}
	}

	/** The layout of a text, as its analysis has it where that is known; `undefined` when it is no longer wanted. */
	async layOut(
		file: string,
		text: string,
		token: CancellationToken,
	): Promise<Page | undefined> {
		const known = this.corpus.get(file);
		if (known?.text !== text)
			return drive(layingOut(text, this.memo.sheets), token);
		const { articles, problems } = known.analysis;
		return { articles, problems };
	}

	/** Takes in a file of the folder as far as reports need it; its analysis waits until somebody asks for it. */
	async put(
		file: string,
		text: string,
		token: CancellationToken,
	): Promise<PutResult | undefined> {
		const hash = hashText(text);
		if (this.corpus.has(file, hash) || this.corpus.page(file)?.hash === hash)
			return { state: "unchanged" };
		this.wanted.set(file, hash);
		this.begin(file);
		try {
			const page = this.pages.take(hash) ?? (await this.read(text, token));
			if (page === undefined) return undefined;
			if (this.wanted.get(file) === hash)
				this.corpus.putPage({ file, hash, text, page });
			return { state: "read" };
		} finally {
			this.end(file);
		}
	}

	/** Takes what an earlier session read. Bytes that are damaged or of another version are as good as none. */
	restore(bytes: Uint8Array): void {
		this.pages.fill(bytes);
	}

	/** What is read of the folder's texts, for a later session; undefined where that has it already. */
	store(): Uint8Array<ArrayBuffer> | undefined {
		return this.pages.pack(this.corpus.storable());
	}

	/** Analyses those of some files whose analysis is waiting. */
	async ready(
		files: readonly string[],
		token: CancellationToken,
	): Promise<void> {
		for (const file of new Set(files)) {
			const page = this.corpus.page(file);
			if (page === undefined || this.corpus.get(file) !== undefined) continue;
			// Another text of the file is coming.
			if (this.wanted.get(file) !== page.hash) continue;
			if (token.isCancellationRequested) return;
			await this.analyse(file, page.text, token);
		}
	}

	/** Analyses all texts whose analysis is waiting, one after the other. */
	settle(): Promise<void> {
		this.settling ??= this.analyseWaiting().finally(() => {
			this.settling = undefined;
		});
		return this.settling;
	}

	private async analyseWaiting(): Promise<void> {
		for (;;) {
			const [next] = this.waitingPages();
			if (next === undefined) return;
			try {
				await this.analyse(next.file, next.text, CancellationToken.None);
				// A newer text is on its way, and with it another page.
				if (this.corpus.get(next.file) === undefined) this.given.add(next.hash);
			} catch {
				// A mistake of ours on one text, which says so when the text is opened: the others still count.
				this.given.add(next.hash);
			}
		}
	}

	private waitingPages() {
		return this.corpus.unanalysed().filter(({ hash }) => !this.given.has(hash));
	}

	private async read(
		text: string,
		token: CancellationToken,
	): Promise<PrintedPage | undefined> {
		const page = await drive(layingOut(text, this.memo.sheets), token);
		return (
			page &&
			printedPage(detectScript(text).script, page.articles, this.engines.fold())
		);
	}

	/** Other decisions count from now on: texts that they concern are analysed again. */
	decide(lists: readonly FolderDecisions[]): void {
		this.decisions.replace(lists);
		const outdated = this.corpus
			.all()
			.filter(
				({ file, hash }) =>
					this.wanted.get(file) === hash &&
					this.decisions.listOf(file) !== this.followed.get(file),
			);
		// From here on none of them counts as known.
		for (const { file } of outdated) this.begin(file);
		void this.analyseAgain(outdated);
	}

	/** One after the other: of a large folder all at once would let no request through. */
	private async analyseAgain(texts: readonly CorpusText[]): Promise<void> {
		for (const { file, hash, text } of texts)
			try {
				if (this.wanted.get(file) === hash)
					await this.analyse(file, text, CancellationToken.None);
			} catch {
				// A mistake of ours on one text, which says so when the text is opened: the others still count.
			} finally {
				this.end(file);
			}
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
		const known = this.corpus.files();
		for (const file of new Set([...known, ...this.wanted.keys()]))
			if (!stays(file)) this.remove(file);
	}

	/** An answer from the analyses of all texts, with the number of those that are still on their way. Sets them going. */
	counted<T>(value: T): Counted<T> {
		const waiting = this.waitingPages().map(({ file }) => file);
		const pending = new Set([...waiting, ...this.onTheWay.keys()]).size;
		if (waiting.length > 0) void this.settle();
		return { value, pending };
	}

	/** An answer from what reports know of all texts, with the number of those that are not read yet. */
	countedPages<T>(value: T): Counted<T> {
		return { value, pending: this.onTheWay.size };
	}

	get waiting(): number {
		return this.onTheWay.size;
	}

	private begin(file: string): void {
		this.onTheWay.set(file, (this.onTheWay.get(file) ?? 0) + 1);
	}

	private end(file: string): void {
		const left = (this.onTheWay.get(file) ?? 1) - 1;
		if (left > 0) this.onTheWay.set(file, left);
		else this.onTheWay.delete(file);
	}
}
