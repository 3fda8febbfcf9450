import * as vscode from "vscode";
import type { Change } from "../core/reports/compare";

type Shown = Exclude<Change, "same" | "cut">;

/** What each change is drawn as: a bar that all have, and a sign. Paths in a square of 16. */
const SIGNS: Readonly<Record<Shown, string>> = {
	edited: "M7 6.6c1.4-1.6 2.8 1.3 4.6-.3M7 10.2c1.4-1.6 2.8 1.3 4.6-.3",
	added: "M7 8.2h5M9.5 5.7v5",
	moved: "M7 10.5c0-5 5-5 5-1.2m-1.8-1.2 1.8 1.6 1.6-1.8",
};

const COLOURS: Readonly<
	Record<
		Shown,
		{ readonly light: string; readonly dark: string; readonly ruler: string }
	>
> = {
	edited: {
		light: "#895503",
		dark: "#e2c08d",
		ruler: "editorOverviewRuler.modifiedForeground",
	},
	added: {
		light: "#587c0c",
		dark: "#81b88b",
		ruler: "editorOverviewRuler.addedForeground",
	},
	moved: {
		light: "#007100",
		dark: "#73c991",
		ruler: "editorOverviewRuler.infoForeground",
	},
};

/** The gutter's and the ruler's marks of passages that differ; each has a sign, so that its colour is never the only cue. */
export const GUTTER: Readonly<Record<Shown, vscode.DecorationRenderOptions>> = {
	edited: marksOf("edited"),
	added: marksOf("added"),
	moved: marksOf("moved"),
};

function marksOf(change: Shown): vscode.DecorationRenderOptions {
	const { light, dark, ruler } = COLOURS[change];
	return {
		light: { gutterIconPath: iconOf(change, light) },
		dark: { gutterIconPath: iconOf(change, dark) },
		overviewRulerColor: new vscode.ThemeColor(ruler),
	};
}

function iconOf(change: Shown, colour: string): vscode.Uri {
	const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><path d="M3 0h2v16H3z" fill="${colour}"/><path d="${SIGNS[change]}" fill="none" stroke="${colour}" stroke-width="1.3"/></svg>`;
	return vscode.Uri.parse(`data:image/svg+xml,${encodeURIComponent(svg)}`);
}
