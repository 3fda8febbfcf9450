import path from "node:path";
import type { Engines } from "../core/analysis";
import type { Segmenter } from "../core/entities/segmenter";
import type { Differ } from "../core/reports/differ";
import type { Converter, Direction } from "../core/script/convert";
import type { ConversionEngines } from "../core/script/convert-unit";
import { namesByModel } from "../core/script/names";
import type { Fold } from "../core/script/script";
import { asksForWords, UNASKED } from "../core/script/second-opinion";
import { complain } from "./output";

/** Where the build puts the files of the segmenters and of the models: beside the bundle. */
const ASSETS = path.join(__dirname, "jieba");
const MODELS = path.join(__dirname, "models");

// Engines are imported when a command needs them, so that `reflow` and `--help` wait for no dictionary.

/** The fold towards Simplified. */
export async function loadFold(): Promise<Fold> {
	const { makeFold } = await import("../engines/fold");
	return makeFold();
}

/** The converter of OpenCC's dictionaries. */
export async function loadConverter(): Promise<Converter> {
	const { makeConverter } = await import("../engines/opencc");
	return makeConverter();
}

/** What a page is converted with. The segmenter is loaded where it is asked. */
export async function loadConversion(
	direction: Direction,
): Promise<ConversionEngines> {
	const converter = await loadConverter();
	if (!asksForWords(direction)) return { converter, segmenter: UNASKED };
	const { segmenter, model } = await loadEngines();
	return {
		converter,
		segmenter,
		...(model === undefined ? {} : { findNames: namesByModel(model) }),
	};
}

/** What finds the edits within a sentence. */
export async function loadDiffer(): Promise<Differ> {
	const { makeDiffer } = await import("../engines/differ");
	return makeDiffer();
}

/** All that recognition stands on; without the model's file, the rules alone. */
export async function loadEngines(): Promise<Engines> {
	const { loadModels } = await import("../engines/models");
	const { segmenter, model, reasons } = loadModels(MODELS);
	for (const reason of reasons) complain(reason);
	return {
		fold: await loadFold(),
		segmenter: segmenter ?? (await loadWords()),
		...(model === undefined ? {} : { model }),
	};
}

/** What cuts into words: the dictionary, or jieba-wasm where its file is missing. Both cut alike. */
async function loadWords(): Promise<Segmenter> {
	const { loadDictionary } = await import("../engines/models");
	const dictionary = loadDictionary(MODELS);
	if (dictionary !== undefined) return dictionary;
	const { loadWeb } = await import("../engines/segmenters");
	return loadWeb(ASSETS);
}
