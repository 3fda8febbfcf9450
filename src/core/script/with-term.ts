import { REGIONS, type Region } from "./script";
import { readTerms, type Term, writeTerm } from "./terms";

/**
 * A list of terms with a term added at its end. Lines that say something else of the same word for the same usages give
 * way: they go, or hold for their other usages only. Everything else stays, remarks and bad lines too.
 */
export function withTerm(list: string, term: Term): string {
	const eol = /\r\n|\n|\r/u.exec(list)?.[0] ?? "\n";
	const rows = list.split(/\r\n|\n|\r/u);
	if (rows.at(-1) === "") rows.pop();
	const kept = rows.flatMap((row) => {
		const [known] = readTerms(row).terms;
		if (known?.from !== term.from) return [row];
		const others = usagesOf(known).filter(
			(usage) => !usagesOf(term).includes(usage),
		);
		if (others.length === 0) return [];
		return [
			others.length === usagesOf(known).length
				? row
				: writeTerm({ ...known, towards: others }),
		];
	});
	return [...kept, writeTerm(term)].map((row) => row + eol).join("");
}

function usagesOf({ towards = REGIONS }: Term): readonly Region[] {
	return towards;
}
