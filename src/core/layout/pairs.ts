import { PAIRS, SIMPLIFIED_FORMS } from "./pairs-data";

/** For each first character the seconds, and the simplified forms: made at the first question, in some milliseconds. */
let tables:
	| {
			readonly seconds: ReadonlyMap<string, string>;
			readonly forms: ReadonlyMap<string, string>;
	  }
	| undefined;

/**
 * Whether two characters of either script side by side are more likely inside a word than between two, by the words of
 * jieba's dictionary: 高质 and 發展 are, 展三 is not. Anything but single Han characters is not.
 */
export function arePaired(first: string, second: string): boolean {
	tables ??= { seconds: readRows(), forms: readForms() };
	const { seconds, forms } = tables;
	const row = seconds.get(forms.get(first) ?? first);
	return second !== "" && row?.includes(forms.get(second) ?? second) === true;
}

function readRows(): Map<string, string> {
	const rows = new Map<string, string>();
	for (const row of PAIRS.split(" ")) rows.set(row.charAt(0), row.slice(1));
	return rows;
}

function readForms(): Map<string, string> {
	const forms = new Map<string, string>();
	for (let at = 0; at + 1 < SIMPLIFIED_FORMS.length; at += 2)
		forms.set(SIMPLIFIED_FORMS.charAt(at), SIMPLIFIED_FORMS.charAt(at + 1));
	return forms;
}
