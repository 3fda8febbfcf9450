import type { Engines } from "../core/analysis";
import type { EntityType } from "../core/entities/mention";
import { recogniseByModel } from "../core/entities/model/model";
import { recogniseUnit } from "../core/entities/recognise";
import { loadEngines } from "./engines";
import { readInput } from "./input";
import type { ReadingOptions } from "./options";
import { complain, printLines } from "./output";

/** Corpora that disagree on what a name is. */
export const CONVENTIONS = ["msra", "uner"] as const;
export type Convention = (typeof CONVENTIONS)[number];

/** A name in a sentence as entity corpora write it: `[start, end)` in UTF-16 units of the line's own text. */
type Ent = readonly [number, number, string];

/** The types that entity corpora mark. */
const LABELS: Partial<Readonly<Record<EntityType, string>>> = {
	person: "PER",
	place: "LOC",
	organisation: "ORG",
};

/**
 * For every line of a JSON Lines file the names in its text, each line alone. Lines stay aligned: a bad one has none. Under a
 * corpus's convention the model alone answers, as rules and lexicons follow Tonggao's.
 */
export async function printSentences(
	file: string,
	options: ReadingOptions & { readonly convention?: Convention },
): Promise<void> {
	const { text } = await readInput(file, options.encoding);
	const engines = await loadEngines();
	await printLines(answers(file, linesOf(text), engines, options.convention));
}

function* answers(
	file: string,
	lines: readonly string[],
	engines: Engines,
	convention: Convention | undefined,
): Generator<string> {
	for (const [index, line] of lines.entries()) {
		const sentence = readSentence(line);
		if (sentence === undefined)
			complain(
				`${file}:${index + 1}: This is no {"text": "…"}: mend the line.`,
			);
		yield JSON.stringify({ ents: entsOf(sentence ?? "", engines, convention) });
	}
}

function entsOf(
	text: string,
	{ fold, segmenter, model }: Engines,
	convention: Convention | undefined,
): Ent[] {
	const folded = fold(text);
	const found =
		convention === undefined || model === undefined
			? recogniseUnit(folded, segmenter, model).map(({ type, span }) => ({
					type,
					...span,
				}))
			: recogniseByModel(model, folded, convention);
	return found.flatMap(({ type, start, end }) => {
		const label = LABELS[type];
		return label === undefined ? [] : [[start, end, label] as const];
	});
}

function readSentence(line: string): string | undefined {
	try {
		const read: unknown = JSON.parse(line);
		const { text } = (read ?? {}) as { text?: unknown };
		return typeof text === "string" ? text : undefined;
	} catch {
		return undefined;
	}
}

/** The lines of a text; what follows the last line end is one only if there is something. */
function linesOf(text: string): string[] {
	const lines = text.split(/\r?\n/u);
	if (lines.at(-1) === "") lines.pop();
	return lines;
}
