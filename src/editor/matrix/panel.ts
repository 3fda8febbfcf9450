import * as vscode from "vscode";
import type {
	FromMatrix,
	MatrixState,
	Subject,
	ToMatrix,
} from "../../webview/matrix/messages";
import type { NamedArticle, Paper, PrintedReport } from "../../worker/protocol";
import { background, listening } from "../boundary";
import { isNamed, named } from "../named";
import { patiently } from "../progress";
import { toLocation } from "../ranges";
import type { Session } from "../session";
import { showBoth } from "../sideBySide";
import { htmlOf, webviewRoot } from "./html";
import { askSheet, rowsOf, type Sheet } from "./sheet";
import { nearestBefore, paperId } from "./view";
import { matrixWords } from "./words";

/** The type of the tabs, by which VS Code brings them back. */
export const MATRIX_VIEW = "tonggao.matrix";

/** The matrix of one report in a tab of its own. It follows the papers, and the report wherever it goes in them. */
export class MatrixPanel implements vscode.Disposable {
	readonly panel: vscode.WebviewPanel;
	private readonly session: Session;
	private readonly state: MatrixState;
	/** The articles that the report had when it was shown last: where one is gone, the others still name it. */
	private articles: readonly NamedArticle[];
	private subject: Subject;
	private shown: Sheet | undefined;
	private isReady = false;
	private asking: vscode.CancellationTokenSource | undefined;
	private readonly disposables: vscode.Disposable[] = [];

	/** @param state as the tab was left, or as a new one begins. */
	constructor(
		session: Session,
		extension: vscode.Uri,
		panel: vscode.WebviewPanel,
		state: MatrixState,
	) {
		const on = listening(session, "showing the matrix");
		this.session = session;
		this.panel = panel;
		this.state = state;
		this.articles = state.report;
		this.subject = state.subject;
		const icon = (name: string) =>
			vscode.Uri.joinPath(extension, "icons", name);
		panel.iconPath = {
			light: icon("matrix-light.svg"),
			dark: icon("matrix-dark.svg"),
		};
		panel.webview.options = {
			enableScripts: true,
			localResourceRoots: [webviewRoot(extension)],
		};
		this.disposables.push(
			listening(
				session,
				"answering the matrix",
				"waiting",
			)(panel.webview.onDidReceiveMessage, (message: FromMatrix) =>
				this.hear(message),
			),
			on(session.folder.onDidChange, () =>
				panel.visible ? this.refresh() : undefined,
			),
			on(session.bases.onDidChange, () => this.refresh()),
		);
		panel.webview.html = htmlOf(panel.webview, extension);
	}

	/** What the tab shows; undefined until it is there. */
	get sheet(): Sheet | undefined {
		return this.shown;
	}

	/** Whether the tab shows this report. */
	shows(report: PrintedReport): boolean {
		return report.papers.some((paper) =>
			this.articles.some((each) => isNamed(paper, each)),
		);
	}

	/** Shows the tab with what is asked for. */
	reveal(subject: Subject): void {
		this.panel.reveal();
		this.tell({ kind: "subject", subject });
	}

	/** The paper that the tab calls by an id. */
	paperOf(id: string): Paper | undefined {
		return this.shown?.papers.find((paper) => paperId(paper) === id);
	}

	dispose(): void {
		this.asking?.cancel();
		this.asking = undefined;
		vscode.Disposable.from(...this.disposables).dispose();
	}

	private async hear(message: FromMatrix): Promise<void> {
		switch (message.kind) {
			case "ready":
				this.isReady = true;
				this.tell({
					kind: "words",
					words: matrixWords(),
					state: {
						...this.state,
						subject: this.subject,
						report: this.articles,
					},
				});
				return this.refresh();
			case "again":
				return this.refresh();
			case "subject":
				return this.choose(message.subject);
			case "base": {
				const paper = this.paperOf(message.paper);
				if (paper !== undefined && this.shown !== undefined)
					await this.session.bases.choose(this.shown.report, paper);
				return;
			}
			case "headline":
				return this.openHeadline(message.paper, message.line);
			case "open":
				return this.open(message.row, message.paper);
		}
	}

	private async choose(subject: Subject): Promise<void> {
		const before = rowsOf(this.subject);
		this.subject = subject;
		if (rowsOf(subject) !== before) await this.refresh();
	}

	private async openHeadline(id: string, line: number): Promise<void> {
		const paper = this.shown?.papers.findIndex((each) => paperId(each) === id);
		const printed = this.shown?.sheet.papers[paper ?? 0]?.headlines[line];
		if (printed === undefined) return;
		const { uri, range } = toLocation(printed.place);
		await vscode.window.showTextDocument(uri, { selection: range });
	}

	/** Asks for the matrix again and shows it; where another question comes meanwhile, that one is answered. */
	private async refresh(): Promise<void> {
		if (!this.isReady) return;
		this.asking?.cancel();
		const asking = new vscode.CancellationTokenSource();
		this.asking = asking;
		const found = await patiently(
			vscode.l10n.t("Tonggao: looking through the folder…"),
			(token, onShare) => {
				token.onCancellationRequested(() => asking.cancel());
				return this.ask(asking.token, onShare);
			},
		);
		// Another question came meanwhile.
		if (this.asking !== asking) return;
		if (found === undefined) {
			this.tell({ kind: "none" });
			return;
		}
		this.shown = found;
		this.articles = found.report.papers.map(named);
		this.panel.title = vscode.l10n.t("Witnesses: {0}", found.report.title);
		this.tell({ kind: "view", view: found.view });
	}

	private async ask(
		token: vscode.CancellationToken,
		onShare: (share: number) => void,
	): Promise<Sheet | undefined> {
		const { folder } = this.session;
		const reports = await folder.askComplete("reports", {}, token, onShare);
		const report = reports?.value.find((each) => this.shows(each));
		return report && askSheet(this.session, report, this.subject, token);
	}

	private async open(rowId: string, id: string): Promise<void> {
		if (this.shown === undefined) return;
		const { sheet, papers } = this.shown;
		const number = Number(rowId);
		const row = sheet.rows[number];
		const paper = papers.findIndex((each) => paperId(each) === id);
		if (row === undefined || paper < 0) return;
		const placeIn = (index: number) => {
			if (index === row.paper) return toLocation(row.printed.place);
			const printed = row.cells[index]?.printed;
			if (printed !== undefined) return toLocation(printed.place);
			// What is cut has a place all the same: behind what stands before it.
			const before = nearestBefore(sheet.rows, number, index);
			const place = before?.place ?? papers[index]?.place;
			if (place === undefined) return undefined;
			const { uri, range } = toLocation(place);
			return new vscode.Location(uri, before ? range.end : range.start);
		};
		const first = placeIn(sheet.base);
		const second = paper === sheet.base ? undefined : placeIn(paper);
		if (first !== undefined)
			await showBoth(
				first,
				second,
				this.panel.viewColumn ?? vscode.ViewColumn.One,
			);
	}

	private tell(message: ToMatrix): void {
		background(this.session, "showing the matrix", () =>
			this.panel.webview.postMessage(message),
		);
	}
}
