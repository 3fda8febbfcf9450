import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Model, readModel } from "../core/entities/model/model";
import type { Segmenter } from "../core/entities/segmenter";
import { cutTagged } from "../core/entities/words/cut";
import {
	type Dictionary,
	readDictionary,
} from "../core/entities/words/dictionary";
import { segmenterOf } from "./words";

/** What the files of a folder of models give. */
export interface LoadedModels {
	/** Cuts as jieba does with the same dictionary, and is there in a fiftieth of the time. */
	readonly segmenter?: Segmenter;
	/** Absent where its file is missing or does not fit. */
	readonly model?: Model;
	/** Why a file could not be used, in sentences; a missing one is no reason. */
	readonly reasons: readonly string[];
}

/** Reads the dictionary and the trained model of a folder, some 50 ms. Whatever is missing or broken there is left out. */
export function loadModels(folder: string): LoadedModels {
	const words = read(folder, "words.bin", readDictionary);
	if (words.found === undefined) return { reasons: words.reasons };
	const dictionary = words.found;
	const trained = read(folder, "entities.bin", (bytes) =>
		readModel(bytes, dictionary),
	);
	return {
		segmenter: segmenterOfDictionary(dictionary),
		...(trained.found === undefined ? {} : { model: trained.found }),
		reasons: trained.reasons,
	};
}

/** The segmenter of a folder of models without its model, some 25 ms; undefined where its file is missing or broken. */
export function loadDictionary(folder: string): Segmenter | undefined {
	const { found } = read(folder, "words.bin", readDictionary);
	return found && segmenterOfDictionary(found);
}

function read<T>(
	folder: string,
	name: string,
	make: (bytes: ArrayBuffer) => T,
): { readonly found?: T; readonly reasons: readonly string[] } {
	const file = join(folder, name);
	if (!existsSync(file)) return { reasons: [] };
	try {
		const found = make(new Uint8Array(readFileSync(file)).buffer);
		return { found, reasons: [] };
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error);
		return { reasons: [`${name}: ${reason}`] };
	}
}

/** A segmenter in plain TypeScript, by a dictionary alone. */
export function segmenterOfDictionary(dictionary: Dictionary): Segmenter {
	return segmenterOf("dictionary", (text, start, end, tokens) =>
		cutTagged(dictionary, text, start, end, tokens),
	);
}
