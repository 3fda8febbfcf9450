import {
	DIFF_DELETE,
	DIFF_EQUAL,
	diffCleanupSemantic,
	diffMain,
} from "diff-match-patch-es";
import type { Differ, DiffStep } from "../core/reports/differ";

/** No limit of time: the same two texts give the same steps on any machine. */
const OPTIONS = { diffTimeout: 0 };

/**
 * Makes the comparison of diff-match-patch with its semantic clean-up, which joins edits that are parted by a chance
 * agreement. No step parts the halves of a surrogate pair.
 */
export function makeDiffer(): Differ {
	return (a, b) => {
		const units = new UnitPerCharacter(a + b);
		const diffs = diffMain(units.encode(a), units.encode(b), OPTIONS, false);
		diffCleanupSemantic(diffs);
		return diffs.map(([operation, text]): DiffStep => {
			const op =
				operation === DIFF_EQUAL
					? "equal"
					: operation === DIFF_DELETE
						? "delete"
						: "insert";
			return { op, text: units.decode(text) };
		});
	};
}

/** Writes characters outside the BMP as single code units that the text does not have otherwise. */
class UnitPerCharacter {
	private readonly units = new Map<string, string>();
	private readonly characters = new Map<string, string>();

	constructor(text: string) {
		const astral = text.match(ASTRAL);
		if (astral === null) return;
		const used = new Set(text);
		let unit = 0xe000;
		for (const character of new Set(astral)) {
			while (unit !== LAST && used.has(String.fromCharCode(unit)))
				unit = next(unit);
			if (unit === LAST) return;
			this.units.set(character, String.fromCharCode(unit));
			this.characters.set(String.fromCharCode(unit), character);
			unit = next(unit);
		}
	}

	encode(text: string): string {
		if (this.units.size === 0) return text;
		return text.replace(ASTRAL, (each) => this.units.get(each) ?? each);
	}

	decode(text: string): string {
		if (this.units.size === 0) return text;
		return text.replace(/./gsu, (each) => this.characters.get(each) ?? each);
	}
}

const ASTRAL = /[\u{10000}-\u{10ffff}]/gu;

/** The unit before the surrogates: the search begins after them, in the private use area, and goes round. */
const LAST = 0xd7ff;

function next(unit: number): number {
	return unit === LAST ? LAST : (unit + 1) % 0x10000;
}
