import { kindsOf } from "./arrange";
import { SIGNS } from "./cell";
import { element, filled } from "./element";
import type {
	Kind,
	MatrixState,
	MatrixView,
	MatrixWords,
	Subject,
} from "./messages";

/** What the bar over the grid tells its owner. */
export interface ToolbarEvents {
	onSubject(subject: Subject): void;
	onBase(paper: string): void;
	onKinds(kinds: readonly Kind[]): void;
	onWords(words: string): void;
}

const SUBJECTS: readonly Subject[] = ["paragraphs", "tasks", "headlines"];
/** Which of them are shown only where there are any. */
const KINDS: readonly Kind[] = [
	"same",
	"edited",
	"figure",
	"name",
	"cut",
	"added",
	"moved",
];

/** The bar over the grid: what the rows are, against which paper, and which of them are shown. It is the legend, too. */
export class Toolbar {
	readonly element = element("div", { class: "toolbar" });
	private readonly events: ToolbarEvents;
	private readonly subjects = element("div", { class: "subjects" });
	private readonly base = element("select");
	private readonly baseLabel = element("label", { class: "base" });
	private readonly kinds = element("div", {
		class: "kinds",
		attributes: { role: "group" },
	});
	private readonly search = element("input", {
		attributes: { type: "search" },
	});
	private readonly count = element("span", {
		class: "count",
		attributes: { role: "status" },
	});

	constructor(events: ToolbarEvents) {
		this.events = events;
		this.subjects.setAttribute("role", "group");
		this.element.append(
			this.subjects,
			this.baseLabel,
			this.kinds,
			this.search,
			this.count,
		);
		this.base.addEventListener("change", () => events.onBase(this.base.value));
		this.search.addEventListener("input", () =>
			events.onWords(this.search.value),
		);
	}

	show(
		view: MatrixView,
		words: MatrixWords,
		{ subject, arrangement: { kinds, words: sought } }: MatrixState,
		shown: number,
	): void {
		const hasRows = subject !== "headlines";
		for (const each of [this.kinds, this.search, this.count])
			each.hidden = !hasRows;
		this.showSubjects(subject, words);
		this.baseLabel.replaceChildren(
			element("span", { text: words.baseOf }),
			this.base,
		);
		this.base.replaceChildren(
			...[view.base, ...view.papers].map(({ id, name }) =>
				element("option", { text: name, attributes: { value: id } }),
			),
		);
		this.base.value = view.base.id;
		this.showKinds(view, words, kinds);
		this.search.placeholder = words.search;
		this.search.setAttribute("aria-label", words.search);
		if (this.search.value !== sought && this.search !== document.activeElement)
			this.search.value = sought;
		this.count.textContent = filled(words.rowsShown, shown, view.rows.length);
	}

	private showSubjects(subject: Subject, words: MatrixWords): void {
		this.subjects.setAttribute("aria-label", words.rows);
		keepingFocus(this.subjects, () =>
			SUBJECTS.map((each) => {
				const button = toggle(
					words.subjects[each],
					each === subject ? "on" : "off",
					each,
				);
				button.addEventListener("click", () => this.events.onSubject(each));
				return button;
			}),
		);
	}

	private showKinds(
		{ rows }: MatrixView,
		words: MatrixWords,
		chosen: readonly Kind[],
	): void {
		const counts = new Map<Kind, number>();
		for (const row of rows)
			for (const kind of kindsOf(row))
				counts.set(kind, (counts.get(kind) ?? 0) + 1);
		this.kinds.setAttribute("aria-label", words.filters);
		const shown = KINDS.filter(
			(kind) => counts.has(kind) || chosen.includes(kind),
		);
		keepingFocus(this.kinds, () =>
			shown.map((kind) => {
				const isChosen = chosen.includes(kind);
				const button = toggle("", isChosen ? "on" : "off", kind);
				button.classList.add("kind", kind);
				button.append(
					element("span", {
						class: "sign",
						text: SIGNS[kind],
						attributes: { "aria-hidden": "true" },
					}),
					element("span", { text: nameOf(kind, words) }),
					element("span", {
						class: "number",
						text: String(counts.get(kind) ?? 0),
					}),
				);
				button.addEventListener("click", () =>
					this.events.onKinds(
						isChosen
							? chosen.filter((other) => other !== kind)
							: [...chosen, kind],
					),
				);
				return button;
			}),
		);
	}
}

export function nameOf(kind: Kind, words: MatrixWords): string {
	return kind === "figure" || kind === "name"
		? words.classes[kind]
		: words.changes[kind];
}

function toggle(
	text: string,
	state: "on" | "off",
	value: string,
): HTMLButtonElement {
	return element("button", {
		text,
		attributes: {
			type: "button",
			"aria-pressed": String(state === "on"),
			value,
		},
	});
}

/** Makes a group's buttons again; the one that had the focus has it again. */
function keepingFocus(
	group: HTMLElement,
	make: () => readonly HTMLButtonElement[],
): void {
	const active = document.activeElement;
	const value =
		active instanceof HTMLButtonElement && group.contains(active)
			? active.value
			: undefined;
	const buttons = make();
	group.replaceChildren(...buttons);
	buttons.find((button) => button.value === value)?.focus();
}
