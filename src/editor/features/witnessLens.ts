import * as vscode from "vscode";
import type { Unit } from "../../core/layout/page";
import { percent } from "../../core/reports/share";
import { sourceSpans } from "../../core/text/projection";
import { command, listening, provider } from "../boundary";
import { LANGUAGE } from "../language";
import { isSame } from "../named";
import { type Chosen, shortNames } from "../papers";
import type { Session } from "../session";
import { settings, toggleSetting } from "../settings";
import { againstBase, type Witness, witnessesIn } from "../witnesses";

/** A line over an article, with the article it is about. */
class WitnessLens extends vscode.CodeLens {
	readonly witness: Witness;

	constructor(witness: Witness, line: number) {
		super(new vscode.Range(line, 0, line, 0));
		this.witness = witness;
	}
}

/** Says over each article how many papers print its report and how much of it this one has. Off until asked for. */
export function witnessLens(session: Session): vscode.Disposable {
	const on = listening(session, "following reports");
	const changed = new vscode.EventEmitter<void>();
	return vscode.Disposable.from(
		changed,
		on(session.folder.onDidChange, () => changed.fire()),
		on(session.bases.onDidChange, () => changed.fire()),
		on(vscode.workspace.onDidChangeConfiguration, (event) => {
			if (event.affectsConfiguration("tonggao.reports.codeLens"))
				changed.fire();
		}),
		vscode.languages.registerCodeLensProvider(
			{ language: LANGUAGE },
			provider(session, "report lens", "nobody", {
				onDidChangeCodeLenses: changed.event,
				provideCodeLenses: (document, token) =>
					settings.codeLens(document)
						? lenses(session, document, token)
						: undefined,
				resolveCodeLens: (lens, token) => resolve(session, lens, token),
			}),
		),
		command(session, "tonggao.reports.codeLens.toggle", () =>
			toggleSetting("reports.codeLens"),
		),
	);
}

async function lenses(
	session: Session,
	document: vscode.TextDocument,
	token: vscode.CancellationToken,
): Promise<vscode.CodeLens[] | undefined> {
	const witnesses = await witnessesIn(session, document, token);
	const articles = session.latest(document)?.analysis.articles;
	return witnesses?.flatMap((witness) => {
		const { paper, base } = witness;
		const { units = [] } = articles?.[paper.article] ?? {};
		const lens = new WitnessLens(witness, firstLine(document, units));
		return isSame(paper, base)
			? [lens]
			: [lens, new vscode.CodeLens(lens.range, compareCommand(witness))];
	});
}

/** The line that the first printed word of an article stands in: its headline may come after the text. */
function firstLine(
	document: vscode.TextDocument,
	units: readonly Unit[],
): number {
	const starts = units.flatMap(
		({ projection }) => sourceSpans(projection)[0]?.start ?? [],
	);
	return starts.length === 0
		? 0
		: document.positionAt(Math.min(...starts)).line;
}

/** Adds what is said loudly, once the line is in sight: figures and names that are not the base's. */
async function resolve(
	session: Session,
	lens: vscode.CodeLens,
	token: vscode.CancellationToken,
): Promise<vscode.CodeLens> {
	if (!(lens instanceof WitnessLens)) return lens;
	const { report, paper, base } = lens.witness;
	const papers = new Set(
		report.papers
			.filter(({ standing }) => standing === "version")
			.map(({ file }) => file),
	).size;
	const words = [
		vscode.l10n.t("in {0} papers", papers),
		paper.standing === "version"
			? vscode.l10n.t("prints {0} of the fullest", percent(paper.coverage))
			: vscode.l10n.t("{0} of it from the report", percent(paper.own)),
	];
	if (isSame(paper, base)) words.push(vscode.l10n.t("base"));
	else if (paper.standing === "version") {
		const sheet = await againstBase(session, lens.witness, token);
		const { figure = 0, name = 0 } = sheet?.papers[1]?.figures.edits ?? {};
		if (figure > 0) words.push(vscode.l10n.t("Figures changed: {0}", figure));
		if (name > 0) words.push(vscode.l10n.t("Names changed: {0}", name));
	}
	lens.command = {
		command: "tonggao.matrix.show",
		title: words.join(" · "),
		tooltip: vscode.l10n.t("Show what every paper made of it"),
		arguments: [{ report, paper } satisfies Chosen],
	};
	return lens;
}

function compareCommand({ report, paper, base }: Witness): vscode.Command {
	const names = shortNames(report.papers.map(({ file }) => file));
	return {
		command: "tonggao.compare.sameReport",
		title: vscode.l10n.t("Compare with {0}", names.get(base.file) ?? ""),
		arguments: [{ report, paper } satisfies Chosen],
	};
}
