import type { Change } from "../core/reports/compare";
import { hull, type Span } from "../core/text/span";
import type {
	MatrixSheet,
	PrintedText,
	SheetEdit,
	SheetRow,
} from "../worker/protocol";

/** A passage of a paper that is not as the base has it. */
export interface Difference {
	readonly change: Exclude<Change, "same" | "cut">;
	/** In the paper's source; a place where it only leaves words out has one empty span. */
	readonly spans: readonly Span[];
	/** What the base prints there, where it prints something. */
	readonly base?: string;
	/** Absent where a whole paragraph was added or moved. */
	readonly edit?: SheetEdit;
}

/** A place of a paper where the base has more. */
export interface CutPoint {
	/** Offset in the paper's source. */
	readonly at: number;
	/** What the base has there. */
	readonly cut: readonly PrintedText[];
	/** Whole paragraphs, or sentences of the paragraph that ends there. */
	readonly what: "paragraphs" | "sentences";
}

/** What differs in the second paper of a sheet from the first. */
export function differencesIn({ rows }: MatrixSheet): Difference[] {
	return rows.flatMap(({ cells, printed }): Difference[] => {
		const cell = cells[1];
		if (cell?.printed === undefined) return [];
		const { change, edits } = cell;
		const { spans } = cell.printed.place;
		if (change === "added") return [{ change, spans }];
		const edited = edits.flatMap((edit): Difference[] =>
			edit.bPlace === undefined
				? []
				: [
						{
							change: edit.a === "" ? "added" : "edited",
							spans: edit.bPlace.spans,
							base: edit.a,
							edit,
						},
					],
		);
		return change === "moved"
			? [{ change, spans, base: printed.text }, ...edited]
			: edited;
	});
}

/** Where the second paper of a sheet leaves out what the first has. */
export function cutPointsIn({ rows }: MatrixSheet): CutPoint[] {
	const points: CutPoint[] = [];
	let after: number | undefined;
	let cut: PrintedText[] = [];
	const close = (at: number | undefined) => {
		if (cut.length > 0 && at !== undefined)
			points.push({ at, cut, what: "paragraphs" });
		cut = [];
	};
	for (const row of rows) {
		const cell = row.cells[1];
		if (cell === undefined || row.kind === "added") continue;
		if (cell.change === "cut") {
			cut.push(row.printed);
			continue;
		}
		// What moved stands elsewhere and says nothing of what is missing here.
		const own = cell.change === "moved" ? undefined : placeOf(row);
		if (own === undefined) continue;
		close(after ?? own.start);
		after = own.end;
		if (cell.leftOut.length > 0)
			points.push({ at: own.end, cut: cell.leftOut, what: "sentences" });
	}
	close(after);
	return points;
}

function placeOf({ cells }: SheetRow): Span | undefined {
	const spans = cells[1]?.printed?.place.spans;
	return spans && hull(spans);
}
