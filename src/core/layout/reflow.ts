import { CharClass, classOf, isBlank } from "../text/characters";
import { piecesOf } from "../text/projection";
import { type SourceSpan, sourceSpan } from "../text/span";
import { inReadingOrder, type Page, type Unit } from "./page";

/** A change of the source text: what stands under `span` becomes `text`. */
export interface ReflowEdit {
	readonly span: SourceSpan;
	readonly text: string;
}

/** The page with its layout undone: one unit a line in reading order, articles parted by a line `####`. */
export function reflowText(page: Page): string {
	return page.articles
		.map((article) =>
			inReadingOrder(article)
				.map((unit) => `${unit.projection.text}\n`)
				.join(""),
		)
		.join("####\n");
}

/**
 * The smallest edits that give every unit of the page a line of its own, in the order of the page: line ends and layout
 * blanks inside units go, blank lines between units stay, and the rest of a paragraph that a caption interrupts moves up to
 * its beginning. In order of the source and without overlap. `range` confines them to the units it touches.
 */
export function reflowEdits(
	source: string,
	page: Page,
	range?: SourceSpan,
): ReflowEdit[] {
	const edits: ReflowEdit[] = [];
	const runs = page.articles
		.flatMap(({ units }) => units)
		.flatMap((unit) => runsOf(source, unit))
		.sort((a, b) => a.start - b.start);
	const newline = lineEndOf(source);
	let end = 0;
	let first = true;
	for (const run of runs) {
		const gap = sourceSpan(end, run.start);
		if (run.moved) {
			// What moves up leaves with the gap before it, so that its neighbours keep the gap after it.
			edits.push({ span: sourceSpan(gap.start, run.end), text: "" });
			end = run.end;
			continue;
		}
		if (first || hasLineEnd(source, gap))
			for (const edit of unindent(source, gap)) edits.push(edit);
		else edits.push({ span: gap, text: newline });
		for (const edit of run.edits) edits.push(edit);
		end = run.end;
		first = false;
	}
	const rest = sourceSpan(end, source.length);
	for (const edit of unindent(source, rest)) edits.push(edit);
	const wanted = joinTouching(edits);
	if (range === undefined) return wanted;
	const units = page.articles
		.flatMap(({ units }) => units)
		.map((unit) => runsOf(source, unit))
		.filter((own) =>
			own.some((run) => run.start <= range.end && range.start <= run.end),
		)
		.flat();
	return wanted.filter(({ span }) =>
		units.some((run) => run.start <= span.end && span.start <= run.end),
	);
}

/** An unbroken stretch of the source that belongs to one unit, with the edits inside it. */
interface Run {
	readonly start: number;
	readonly end: number;
	/** Whether it moves to the end of the unit's first stretch. */
	readonly moved: boolean;
	readonly edits: readonly ReflowEdit[];
}

function runsOf(source: string, unit: Unit): Run[] {
	const runs: {
		start: number;
		end: number;
		moved: boolean;
		edits: ReflowEdit[];
	}[] = [];
	let own: (typeof runs)[number] | undefined;
	let rest = "";
	let pending: ReflowEdit[] = [];
	for (const piece of piecesOf(unit.projection.map)) {
		const { start, end } = piece.source;
		const text = unit.projection.text.slice(
			piece.target.start,
			piece.target.end,
		);
		if (piece.kind !== "copy") {
			if (runs.length > 1) rest += text;
			else if (piece.kind === "replace")
				pending.push({ span: sourceSpan(start, end), text });
			else for (const edit of blanksIn(source, start, end)) pending.push(edit);
			if (own !== undefined && own.end === start) own.end = end;
			continue;
		}
		if (own === undefined || own.end !== start) {
			own = { start, end, moved: runs.length > 0, edits: [] };
			runs.push(own);
		} else own.end = end;
		if (own.moved) rest += text;
		else {
			for (const edit of pending) own.edits.push(edit);
			pending = [];
		}
	}
	const main = runs[0];
	if (main !== undefined && runs.length > 1) {
		// The first stretch ends with the line end that the projection drops or replaces: the rest goes before it.
		const tail = pending.at(-1);
		const at = lastLetter(source, main);
		main.end = at;
		main.edits.push({
			span: sourceSpan(at, at),
			text: tail !== undefined && tail.text !== "" ? tail.text + rest : rest,
		});
	}
	return runs;
}

/** Where the text of a stretch ends, the blanks that its projection drops after it left aside. */
function lastLetter(source: string, run: { start: number; end: number }) {
	let at = run.end;
	while (at > run.start && isBlank(source.charCodeAt(at - 1))) at--;
	return at;
}

/** Deletes the blanks of a dropped stretch; ignorables carry nothing and stay. */
function blanksIn(source: string, start: number, end: number): ReflowEdit[] {
	const edits: ReflowEdit[] = [];
	for (let at = start; at < end; at++) {
		if (!isBlank(source.charCodeAt(at))) continue;
		let last = at + 1;
		while (last < end && isBlank(source.charCodeAt(last))) last++;
		edits.push({ span: sourceSpan(at, last), text: "" });
		at = last - 1;
	}
	return edits;
}

/** Deletes the blanks of a gap between units that are no line ends: indents, and blanks at line ends. */
function unindent(source: string, gap: SourceSpan): ReflowEdit[] {
	const edits: ReflowEdit[] = [];
	for (let at = gap.start; at < gap.end; at++) {
		if (classOf(source.charCodeAt(at)) !== CharClass.blank) continue;
		let last = at + 1;
		while (
			last < gap.end &&
			classOf(source.charCodeAt(last)) === CharClass.blank
		)
			last++;
		edits.push({ span: sourceSpan(at, last), text: "" });
		at = last - 1;
	}
	return edits;
}

function hasLineEnd(source: string, gap: SourceSpan): boolean {
	for (let at = gap.start; at < gap.end; at++)
		if (classOf(source.charCodeAt(at)) === CharClass.lineEnd) return true;
	return false;
}

/** The line end that the text uses, a line feed where it has none. */
function lineEndOf(source: string): string {
	const at = source.indexOf("\n");
	if (at < 0) return source.includes("\r") ? "\r" : "\n";
	return source[at - 1] === "\r" ? "\r\n" : "\n";
}

/** Edits in order, with those that touch made one. */
function joinTouching(edits: readonly ReflowEdit[]): ReflowEdit[] {
	const joined: ReflowEdit[] = [];
	for (const edit of edits) {
		const last = joined.at(-1);
		if (last !== undefined && last.span.end === edit.span.start)
			joined[joined.length - 1] = {
				span: sourceSpan(last.span.start, edit.span.end),
				text: last.text + edit.text,
			};
		else joined.push(edit);
	}
	return joined;
}
