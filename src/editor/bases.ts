import * as vscode from "vscode";
import type { NamedArticle, Paper, PrintedReport } from "../worker/protocol";
import { isNamed, isSame, named } from "./named";

/** Where the choices are remembered in the workspace. */
const KEY = "tonggao.bases";
/** How many choices are remembered; the oldest go. */
const MOST = 200;

/** Which paper of a report the others are held against: the fullest, wire-like one unless the user chose another. */
export class Bases implements vscode.Disposable {
	private readonly memory: vscode.Memento;
	private readonly changed = new vscode.EventEmitter<void>();

	readonly onDidChange = this.changed.event;

	constructor(memory: vscode.Memento) {
		this.memory = memory;
	}

	/** The base of a report; undefined only where a report has no papers. */
	of({ papers, base }: PrintedReport): Paper | undefined {
		const chosen = papers.find((paper) =>
			this.chosen.some((each) => isNamed(paper, each)),
		);
		return chosen ?? papers[base];
	}

	/** The versions of a report with the base first, the others in their order. */
	versionsOf(report: PrintedReport): Paper[] {
		const base = this.of(report);
		if (base === undefined) return [];
		const versions = report.papers.filter(
			(paper) => paper.standing === "version" && !isSame(paper, base),
		);
		return [base, ...versions];
	}

	async choose(report: PrintedReport, paper: Paper): Promise<void> {
		const others = this.chosen.filter(
			(each) => !report.papers.some((other) => isNamed(other, each)),
		);
		const all = [...others, named(paper)].slice(-MOST);
		await this.memory.update(KEY, all);
		this.changed.fire();
	}

	dispose(): void {
		this.changed.dispose();
	}

	private get chosen(): readonly NamedArticle[] {
		return this.memory.get<readonly NamedArticle[]>(KEY, []);
	}
}
