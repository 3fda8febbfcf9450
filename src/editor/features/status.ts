import * as vscode from "vscode";
import type { Analysis } from "../../core/analysis";
import type { ScriptReport } from "../../core/script/script";
import type { WorkerStatus } from "../../worker/protocol";
import type { Analyzed } from "../analyses";
import { background, command, listening, provider } from "../boundary";
import { labelNames } from "../labels";
import { isNews, OWN_SCHEME } from "../language";
import { allItems, LABELS } from "../marks";
import { scriptName } from "../papers";
import type { Session } from "../session";
import { afterwards, debounced } from "../timing";

/** How long an analysis may run before the status bar says so, in milliseconds: quick ones do not flicker. */
const PATIENCE = 400;
/** The authority of the report's URI. */
const REPORT = "status";

/** What the analysis of the page says, in the status bar, and a report of the analysis on command. */
export function status(session: Session): vscode.Disposable {
	return vscode.Disposable.from(
		statusItem(session),
		engineNote(session),
		report(session),
	);
}

/** Logs once, after the first analysis, what reads the texts. */
function engineNote(session: Session): vscode.Disposable {
	const on = listening(session, "noting what reads the texts");
	const once = on(session.onDidAnalyze, async () => {
		once.dispose();
		const worker = await session.ask("status", {});
		if (worker === undefined) return;
		const { segmenter, reason, loaded } = worker;
		session.log.info(`${segmenter} loaded in ${Math.round(loaded)} ms`);
		if (reason !== undefined)
			session.log.warn(`${segmenter} stands in for another: ${reason}`);
	});
	return once;
}

function statusItem(session: Session): vscode.Disposable {
	const on = listening(session, "showing the status");
	const item = vscode.window.createStatusBarItem(
		"tonggao.status",
		vscode.StatusBarAlignment.Right,
		90,
	);
	item.name = "Tonggao 通稿";
	item.command = "tonggao.status.show";
	const patience = debounced(session, "showing the status", PATIENCE, () => {
		item.text = `$(loading~spin) ${vscode.l10n.t("Reading…")}`;
		item.tooltip = vscode.l10n.t("Tonggao is reading this page.");
		item.show();
	});
	const show = () => {
		patience.cancel();
		const document = vscode.window.activeTextEditor?.document;
		if (document === undefined || !isNews(document)) {
			item.hide();
			return;
		}
		const latest = session.latest(document);
		if (session.isDead) {
			item.text = `$(warning) ${vscode.l10n.t("Tonggao is switched off")}`;
			item.tooltip = vscode.l10n.t(
				"The analysis stopped twice. Reload the window to try again.",
			);
		} else if (session.hasFailed(document)) {
			item.text = `$(warning) ${vscode.l10n.t("Not read")}`;
			item.tooltip = vscode.l10n.t(
				"Tonggao could not read this page as it stands; the log says more.",
			);
		} else if (latest?.version === document.version) {
			item.text = summary(latest.analysis);
			item.tooltip = details(latest);
		} else {
			patience.soon();
			background(session, "reading the page", () => session.analysis(document));
			if (latest === undefined) return;
		}
		item.show();
	};
	return vscode.Disposable.from(
		item,
		patience,
		afterwards(session, "showing the status", show),
		on(session.onDidAnalyze, show),
		on(session.onDidChangeState, show),
		on(vscode.window.onDidChangeActiveTextEditor, show),
		on(vscode.workspace.onDidOpenTextDocument, show),
		on(vscode.workspace.onDidChangeTextDocument, ({ document }) => {
			if (document === vscode.window.activeTextEditor?.document) show();
		}),
	);
}

function summary({ script, articles }: Analysis): string {
	const count =
		articles.length === 1
			? vscode.l10n.t("1 article")
			: vscode.l10n.t("{0} articles", articles.length);
	return `$(book) ${usageName(script)} · ${count}`;
}

function usageName({ script, region }: ScriptReport): string {
	if (script === "none") return vscode.l10n.t("No Chinese");
	const usage =
		region === "tw"
			? vscode.l10n.t("Taiwan")
			: region === "hk"
				? vscode.l10n.t("Hong Kong")
				: undefined;
	const name = scriptName(script);
	return usage === undefined ? name : vscode.l10n.t("{0} ({1})", name, usage);
}

function details({ analysis, took }: Analyzed): string {
	return [
		...factsOf(analysis).map(factLine),
		vscode.l10n.t("Read in {0} ms", Math.round(took)),
	].join("\n");
}

type Fact = readonly [name: string, value: string | number];

function factLine([name, value]: Fact): string {
	return vscode.l10n.t("{0}: {1}", name, value);
}

/** What is on a page, in numbers. */
function factsOf(analysis: Analysis): Fact[] {
	const { script, articles, mentions, lists, problems } = analysis;
	const units = articles.reduce((sum, { units }) => sum + units.length, 0);
	const perLabel = LABELS.map((label): [string, number] => [
		labelNames(label),
		label === "task"
			? allItems(lists).length
			: mentions.filter(({ type }) => type === label).length,
	]);
	return [
		[vscode.l10n.t("Script"), usageName(script)],
		[
			vscode.l10n.t("Characters that tell"),
			vscode.l10n.t(
				"{0} Simplified, {1} Traditional",
				script.simplified,
				script.traditional,
			),
		],
		[vscode.l10n.t("Articles"), articles.length],
		[vscode.l10n.t("Paragraphs, headings and other parts"), units],
		...perLabel,
		[
			vscode.l10n.t("Problems"),
			problems.length + lists.flatMap((list) => list.problems).length,
		],
	];
}

function report(session: Session): vscode.Disposable {
	const changed = new vscode.EventEmitter<vscode.Uri>();
	const uri = vscode.Uri.from({
		scheme: OWN_SCHEME,
		authority: REPORT,
		path: `/${vscode.l10n.t("Analysis Status")}`,
	});
	let text = "";
	return vscode.Disposable.from(
		changed,
		vscode.workspace.registerTextDocumentContentProvider(
			OWN_SCHEME,
			provider(session, "status", "nobody", {
				onDidChange: changed.event,
				provideTextDocumentContent: ({ authority }) =>
					authority === REPORT ? text : undefined,
			}),
		),
		command(session, "tonggao.status.show", async () => {
			const document = vscode.window.activeTextEditor?.document;
			const page = document && session.latest(document);
			const worker = await session.ask("status", {});
			text = write(page, worker, session);
			session.log.info(`status ${JSON.stringify(worker)}`);
			changed.fire(uri);
			const shown = await vscode.workspace.openTextDocument(uri);
			await vscode.window.showTextDocument(shown, { preview: true });
		}),
		command(session, "tonggao.log.show", () => session.log.show()),
	);
}

function write(
	page: Analyzed | undefined,
	worker: WorkerStatus | undefined,
	session: Session,
): string {
	const rows: string[] = [];
	const section = (title: string, facts: readonly Fact[]) => {
		rows.push(title, ...facts.map((fact) => `  ${factLine(fact)}`), "");
	};
	if (page !== undefined)
		section(vscode.workspace.asRelativePath(page.document.uri), [
			...factsOf(page.analysis),
			[
				vscode.l10n.t("Time of the last analysis"),
				`${Math.round(page.took)} ms`,
			],
		]);
	const isRead = session.folder.isWanted;
	section(
		vscode.l10n.t("Folder"),
		worker === undefined || !isRead
			? [
					[
						vscode.l10n.t("Texts"),
						vscode.l10n.t(
							"not read yet: a view or a command that needs them starts it",
						),
					],
				]
			: [
					[vscode.l10n.t("Texts"), worker.texts],
					[vscode.l10n.t("On their way"), worker.pending],
				],
	);
	const reason: [name: string, value: string][] =
		worker?.reason === undefined
			? []
			: [[vscode.l10n.t("In place of another"), worker.reason]];
	section(
		vscode.l10n.t("Analysis"),
		worker === undefined
			? [
					[
						vscode.l10n.t("State"),
						session.isDead
							? vscode.l10n.t("switched off after it stopped twice")
							: vscode.l10n.t("no answer"),
					],
				]
			: [
					[vscode.l10n.t("State"), vscode.l10n.t("ready")],
					[
						vscode.l10n.t("Segmenter"),
						partNames(worker.segmenter) || vscode.l10n.t("not loaded yet"),
					],
					...reason,
					[vscode.l10n.t("Loaded in"), `${Math.round(worker.loaded)} ms`],
					[
						vscode.l10n.t("Memory"),
						`${Math.round(worker.heap / 1024 / 1024)} MB`,
					],
				],
	);
	return rows.join("\n");
}

/** What reads the texts, part by part; libraries keep their names. */
function partNames(parts: string): string {
	const names: Readonly<Record<string, string>> = {
		dictionary: vscode.l10n.t("dictionary"),
		model: vscode.l10n.t("model"),
	};
	return parts
		.split(", ")
		.map((part) => names[part] ?? part)
		.join(vscode.l10n.t(", "));
}
