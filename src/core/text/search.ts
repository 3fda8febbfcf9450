/**
 * The first index in `[from, to)` that `fits`, or `to` where none does. Binary search: where one index fits, all after it
 * do. `firstIndex(0, 5, (at) => at * at >= 7)` is 3.
 */
export function firstIndex(
	from: number,
	to: number,
	fits: (index: number) => boolean,
): number {
	let low = from;
	let high = to;
	while (low < high) {
		const middle = (low + high) >>> 1;
		if (fits(middle)) high = middle;
		else low = middle + 1;
	}
	return low;
}
