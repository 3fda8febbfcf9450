import { PAIRS } from "./pairs-data";
import { simplifiedForm } from "./simplified";

/** For each first character the seconds: made at the first question, in some milliseconds. */
let seconds: ReadonlyMap<number, string> | undefined;

/**
 * Whether two characters of either script side by side are more likely inside a word than between two, by the words of
 * jieba's dictionary: 高质 and 發展 are, 展三 is not. Anything but single Han characters is not.
 */
export function arePaired(first: string, second: string): boolean {
	seconds ??= readRows();
	const row = seconds.get(simplifiedForm(first.charCodeAt(0)));
	return (
		second !== "" &&
		row?.includes(String.fromCharCode(simplifiedForm(second.charCodeAt(0)))) ===
			true
	);
}

function readRows(): Map<number, string> {
	const rows = new Map<number, string>();
	for (const row of PAIRS.split(" ")) rows.set(row.charCodeAt(0), row.slice(1));
	return rows;
}
