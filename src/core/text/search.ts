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

/**
 * All matches of a global pattern in a text, in order: what `matchAll` gives, without the copy of the pattern that it makes
 * each time, which costs more than a search of a paragraph in vain.
 */
export function matchesOf(pattern: RegExp, text: string): RegExpExecArray[] {
	const found: RegExpExecArray[] = [];
	pattern.lastIndex = 0;
	for (;;) {
		const match = pattern.exec(text);
		if (match === null) return found;
		found.push(match);
		if (match[0] === "")
			pattern.lastIndex +=
				(text.codePointAt(match.index) ?? 0) > 0xffff ? 2 : 1;
	}
}
