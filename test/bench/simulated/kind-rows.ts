import type { Tally } from "./answers";

/** What became of the kinds, a row for each kind of the answers: how many units it has, and as what they came back, in %. */
export function kindRows({ kinds }: Tally): string[] {
	const rows = new Map<string, [string, number][]>();
	for (const [pair, times] of kinds) {
		const [wanted = "", found = ""] = pair.split(" ");
		rows.set(wanted, [...(rows.get(wanted) ?? []), [found, times]]);
	}
	return [...rows].map(([wanted, found]) => {
		const all = found.reduce((sum, [, times]) => sum + times, 0);
		const shares = found
			.sort((a, b) => b[1] - a[1])
			.map(([kind, times]) => `${kind} ${((100 * times) / all).toFixed(1)}`);
		return `${wanted.padEnd(9)} ${all}: ${shares.join(", ")}`;
	});
}
