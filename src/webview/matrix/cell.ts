import { CHANGE_SIGNS } from "../../core/reports/change-signs";
import type { Change } from "../../core/reports/compare";
import { percent } from "../../core/reports/share";
import { loudIn } from "./arrange";
import { element, filled } from "./element";
import type {
	Kind,
	MatrixCell,
	MatrixEdit,
	MatrixPaper,
	MatrixRow,
	MatrixWords,
} from "./messages";

/** A sign for all that rows are chosen by. */
export const SIGNS: Readonly<Record<Kind, string>> = {
	...CHANGE_SIGNS,
	figure: "#",
	name: "@",
};

/** What a cell shows: its sign, then its share or its word, then what is said loudly. */
export function cellContent(
	cell: MatrixCell | undefined,
	words: MatrixWords,
): Node[] {
	if (cell === undefined) return [];
	const { change } = cell;
	const content: Node[] = [
		element("span", {
			class: "sign",
			text: signsOf(cell),
			attributes: { "aria-hidden": "true" },
		}),
	];
	const said = saidBeside(change, cell, words);
	if (said !== "") content.push(element("span", { class: "said", text: said }));
	for (const loud of loudIn(cell))
		content.push(element("span", { class: "loud", text: words.classes[loud] }));
	return content;
}

/** A cell in one sentence, for those who hear it. */
export function cellLabel(
	row: MatrixRow,
	paper: MatrixPaper,
	cell: MatrixCell | undefined,
	words: MatrixWords,
): string {
	if (cell === undefined) return `${paper.name}: ${words.nothing}`;
	const parts = [`${paper.name}: ${words.changes[cell.change]}`];
	const said = saidBeside(cell.change, cell, words);
	if (said !== "" && said !== words.changes[cell.change]) parts.push(said);
	for (const loud of loudIn(cell)) {
		const edits = cell.edits.filter((edit) => edit.class === loud);
		for (const { base, paper: printed } of edits.slice(0, 3))
			parts.push(`${words.classes[loud]} ${base || "∅"} → ${printed || "∅"}`);
	}
	if (cell.moved.length > 0 && said !== words.changes.moved)
		parts.push(words.changes.moved);
	return `${row.mark} ${parts.join(", ")}`;
}

/** The sign of a cell; a second one where parts of it stand in another place. */
function signsOf({ change, moved }: MatrixCell): string {
	return moved.length > 0 && change !== "moved"
		? `${SIGNS[change]}${SIGNS.moved}`
		: SIGNS[change];
}

/** What a cell says when the pointer or the keyboard is on it: the words that changed. */
export function cellDetail(
	row: MatrixRow,
	base: MatrixPaper,
	paper: MatrixPaper,
	cell: MatrixCell,
	words: MatrixWords,
): Node[] {
	const { change, share, edits, leftOut, moved, text } = cell;
	const title = [`${base.name} → ${paper.name}`, words.changes[change]];
	if (share < WHOLE && (change === "edited" || change === "moved"))
		title.push(percent(share));
	const content: Node[] = [
		element(
			"div",
			{ class: `detail-title ${change}` },
			element("span", { class: "sign", text: signsOf(cell) }),
			element("span", { text: title.join(" · ") }),
		),
	];
	const differences = [
		...edits,
		...leftOut.map((base) => ({ class: "leftOut" as const, base, paper: "" })),
		...moved.map((base) => ({ class: "moved" as const, base, paper: "" })),
	];
	const shown = differences.slice(0, MOST_EDITS);
	if (shown.length > 0)
		content.push(
			element(
				"div",
				{ class: "detail-edits" },
				...shown.flatMap((each) => differenceOf(each, words)),
			),
		);
	if (differences.length > shown.length)
		content.push(
			element("div", {
				class: "detail-more",
				text: filled(words.moreEdits, differences.length - shown.length),
			}),
		);
	if (shown.length === 0 || change === "cut" || change === "added")
		content.push(
			element("div", { class: "detail-text", text: text ?? row.text }),
		);
	content.push(element("div", { class: "detail-hint", text: words.open }));
	return content;
}

/** A difference as two columns: what kind it is, then what gave way to what. */
function differenceOf(difference: Difference, words: MatrixWords): Node[] {
	const { class: kind, base, paper } = difference;
	const loud = isLoud(difference);
	const name = { ...words.classes, ...words.changes, leftOut: words.leftOut }[
		kind
	];
	return [
		element("span", { class: loud ? "class loud" : "class", text: name }),
		element(
			"span",
			{},
			...(base
				? [element(kind === "moved" ? "span" : "del", { text: base })]
				: []),
			...(base && paper ? [document.createTextNode(" → ")] : []),
			...(paper ? [element("ins", { text: paper })] : []),
		),
	];
}

/** An edit, or what is left out or printed elsewhere. */
interface Difference extends Omit<MatrixEdit, "class"> {
	readonly class: MatrixEdit["class"] | "leftOut" | "moved";
}

/** How many edits a detail lists at most. */
const MOST_EDITS = 8;

/** A share where something is missing, else what kind of edit it is, else the change itself; the usual says nothing. */
function saidBeside(
	change: Change,
	{ share, edits, moved }: MatrixCell,
	words: MatrixWords,
): string {
	if (change === "same") return "";
	if (change !== "edited") return words.changes[change];
	const [first] = edits;
	if (share >= WHOLE && first === undefined && moved.length > 0)
		return words.changes.moved;
	return share < WHOLE || first === undefined
		? percent(share)
		: isLoud(first)
			? ""
			: words.classes[first.class];
}

/** From this share on a paragraph reads as whole. */
const WHOLE = 0.995;

function isLoud({ class: kind }: Difference): boolean {
	return kind === "figure" || kind === "name";
}
