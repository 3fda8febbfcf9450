import { element } from "./element";
import type { MatrixHeadlines, MatrixView, MatrixWords } from "./messages";
import { noteOf } from "./row";

/** What each paper put above the report, side by side: a table, as there are never many. */
export class Headlines {
	readonly element = element("table", { class: "headlines" });
	private readonly onOpen: (paper: string, line: number) => void;

	/** @param onOpen called with a paper's id and the number of a line among its headlines. */
	constructor(onOpen: (paper: string, line: number) => void) {
		this.onOpen = onOpen;
	}

	show({ headlines, base }: MatrixView, words: MatrixWords): void {
		const head = element(
			"tr",
			{},
			element("th", { text: words.paper, attributes: { scope: "col" } }),
			element("th", {
				text: words.subjects.headlines,
				attributes: { scope: "col" },
			}),
		);
		this.element.replaceChildren(
			element("thead", {}, head),
			element(
				"tbody",
				{},
				...headlines.map((each) =>
					this.row(each, each.paper.id === base.id ? "base" : "other", words),
				),
			),
		);
	}

	private row(
		{ paper, lines }: MatrixHeadlines,
		standing: "base" | "other",
		words: MatrixWords,
	): HTMLElement {
		const name = element(
			"th",
			{ attributes: { scope: "row" } },
			element("span", { class: "short", text: paper.name }),
			...(standing === "base"
				? [element("span", { class: "badge", text: words.base })]
				: []),
			noteOf(paper),
		);
		const printed = lines.map(({ kind, name: called, text }, line) => {
			const button = element("button", {
				class: `line ${kind}`,
				text,
				attributes: { type: "button", title: called },
			});
			button.addEventListener("click", () => this.onOpen(paper.id, line));
			return button;
		});
		const none = element("span", { class: "note", text: words.noHeadline });
		return element(
			"tr",
			{},
			name,
			element("td", {}, ...(printed.length > 0 ? printed : [none])),
		);
	}
}
