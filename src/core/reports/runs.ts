import type { Link } from "./links";
import { startOf, type Witness } from "./witness";

/** Code units `[a, aEnd)` of one key that stand word for word from `b` on in another. */
export interface Run {
	readonly a: number;
	readonly aEnd: number;
	readonly b: number;
}

/** What two articles print word for word, in stretches as long as can be; in the first one's order. */
export function commonRuns(
	a: Witness,
	b: Witness,
	links: readonly Link[],
): Run[] {
	const runs: Run[] = [];
	const add = (run: Run) => {
		const last = runs.at(-1);
		if (run.a >= run.aEnd) return;
		const goesOn =
			last !== undefined &&
			last.aEnd === run.a &&
			last.b + last.aEnd - last.a === run.b;
		if (goesOn) runs[runs.length - 1] = { ...last, aEnd: run.aEnd };
		else runs.push(run);
	};
	for (const link of [...links].sort((x, y) => x.a - y.a)) {
		let from = startOf(a, link.a);
		let image = startOf(b, link.b);
		for (const edit of link.edits) {
			add({ a: from, aEnd: edit.a, b: image });
			from = edit.aEnd;
			image = edit.bEnd;
		}
		add({ a: from, aEnd: startOf(a, link.aEnd), b: image });
	}
	return runs;
}

/** The longest of some runs, of equally long ones the first; undefined where there are none. */
export function longestRun(runs: readonly Run[]): Run | undefined {
	let longest: Run | undefined;
	for (const run of runs)
		if (longest === undefined || run.aEnd - run.a > longest.aEnd - longest.a)
			longest = run;
	return longest;
}
