import { type Model, recogniseByModel } from "../entities/model/model";
import type { Span } from "../text/span";

/** What a character is in names where words of the dictionary would make it another. */
export interface NameForm {
	readonly character: string;
	/** In OpenCC's standard Traditional. */
	readonly form: string;
	/** The names in which it holds; `sound`: where it stands for a sound, in names of four characters and more. */
	readonly of: "person" | "any" | "sound";
	/** A name with it. */
	readonly example: string;
}

/** Characters of surnames and given names that keep their form, and those that write foreign sounds. */
export const NAME_FORMS: readonly NameForm[] = [
	{ character: "于", form: "于", of: "person", example: "于和伟" },
	{ character: "范", form: "范", of: "person", example: "范小青" },
	{ character: "余", form: "余", of: "person", example: "余华" },
	{ character: "钟", form: "鍾", of: "person", example: "钟楚红" },
	{ character: "郁", form: "郁", of: "person", example: "郁达夫" },
	{ character: "朴", form: "朴", of: "person", example: "朴仁焕" },
	{ character: "斗", form: "斗", of: "person", example: "金斗焕" },
	{ character: "涂", form: "涂", of: "person", example: "涂光炽" },
	{ character: "岳", form: "岳", of: "person", example: "乔冠岳" },
	{ character: "征", form: "征", of: "person", example: "杨得征" },
	{ character: "冲", form: "沖", of: "person", example: "耿冲" },
	{ character: "游", form: "游", of: "person", example: "游本昌" },
	{ character: "占", form: "占", of: "person", example: "孙占海" },
	{ character: "采", form: "采", of: "any", example: "古采尼" },
	{ character: "里", form: "里", of: "any", example: "埃里奥特" },
	{ character: "干", form: "干", of: "sound", example: "坦干伊喀" },
	{ character: "咸", form: "咸", of: "sound", example: "咸美顿市" },
	{ character: "托", form: "托", of: "sound", example: "马托格罗索" },
	{ character: "布", form: "布", of: "sound", example: "阿布贾比" },
];

/** A name in a text, and how sure that is, 0…1. */
export interface FoundName extends Span {
	readonly type: "person" | "place";
	readonly confidence: number;
}

/** Finds the names of people and places in a clause. `engines/` or the model of recognition gives one. */
export type FindNames = (clause: string) => readonly FoundName[];

/** Names that are less sure than this are none. */
const SURE = 0.5;

/** What finds names by the trained model. */
export function namesByModel(model: Model): FindNames {
	return (clause) =>
		recogniseByModel(model, clause).flatMap(
			({ type, start, end, confidence }): FoundName[] =>
				(type === "person" || type === "place") && confidence >= SURE
					? [{ type, start, end, confidence }]
					: [],
		);
}

const FORMS = new Map(NAME_FORMS.map((row) => [row.character, row]));

/** A character of a name that keeps its form. */
export interface KeptForm {
	readonly at: number;
	readonly form: string;
	readonly confidence: number;
}

/** What ends a stretch that a name is looked for in. */
const STRETCH = /[^。！？；：，、\n]+/gu;

/**
 * The characters that names in a text keep, in order of the names. Only stretches are read that hold one of which `isOpen`
 * says that its conversion is another.
 * @param known names that are known already.
 */
export function* formsOfNames(
	text: string,
	known: Iterable<FoundName>,
	findNames: FindNames | undefined,
	isOpen: (at: number, form: string) => boolean,
): Generator<KeptForm> {
	for (const name of known) yield* formsIn(text, name, isOpen);
	if (findNames === undefined) return;
	for (const { 0: stretch, index } of text.matchAll(STRETCH)) {
		if (!hasOpen(stretch, index, isOpen)) continue;
		for (const { start, end, ...rest } of findNames(stretch)) {
			const name = { start: index + start, end: index + end, ...rest };
			yield* formsIn(text, name, isOpen);
		}
	}
}

function* formsIn(
	text: string,
	{ start, end, type, confidence }: FoundName,
	isOpen: (at: number, form: string) => boolean,
): Generator<KeptForm> {
	for (let at = start; at < end; at++) {
		const row = FORMS.get(text[at] ?? "");
		if (row === undefined) continue;
		if (row.of === "person" && type !== "person") continue;
		if (row.of === "sound" && end - start < 4) continue;
		if (isOpen(at, row.form)) yield { at, form: row.form, confidence };
	}
}

function hasOpen(
	stretch: string,
	index: number,
	isOpen: (at: number, form: string) => boolean,
): boolean {
	for (let at = 0; at < stretch.length; at++) {
		const row = FORMS.get(stretch[at] ?? "");
		if (row !== undefined && isOpen(index + at, row.form)) return true;
	}
	return false;
}
