import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import {
	type Labelled,
	MODEL_TYPES,
	type ModelType,
} from "../core/entities/model/labels";
import type { Fold } from "../core/script/script";

/** A sentence of a corpus, in Simplified, with its names. */
export interface Sentence {
	readonly text: string;
	readonly names: readonly Labelled[];
	/** Which convention its names follow, an index into those the trainer was given. */
	readonly convention: number;
}

/** What corpora call the types. */
const TYPES: Readonly<Record<string, ModelType>> = {
	PER: "person",
	LOC: "place",
	ORG: "organisation",
};

/**
 * Reads a file of one sentence a line, `{"text": "…", "ents": [[start, end, "PER" | "LOC" | "ORG"], …]}`, gzipped or not.
 * Names of other types are left out.
 */
export function readCorpus(
	file: string,
	convention: number,
	fold: Fold,
): Sentence[] {
	const bytes = readFileSync(file);
	const text = (file.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString();
	return text
		.split("\n")
		.filter((line) => line.trim() !== "")
		.map((line) => {
			const read: { text: string; ents: [number, number, string][] } =
				JSON.parse(line);
			const names = read.ents.flatMap(([start, end, label]) => {
				const type = TYPES[label];
				return type === undefined
					? []
					: [{ start, end, type: MODEL_TYPES.indexOf(type) }];
			});
			return { text: fold(read.text), names, convention };
		});
}
