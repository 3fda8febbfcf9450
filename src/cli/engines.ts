import path from "node:path";
import type { Engines } from "../core/analysis";
import type { Segmenter } from "../core/entities/segmenter";
import type { Differ } from "../core/reports/differ";
import type { Converter, Direction } from "../core/script/convert";
import type { ConversionEngines } from "../core/script/convert-page";
import type { Fold } from "../core/script/script";
import { asksForWords, UNASKED } from "../core/script/second-opinion";

/** Where the build puts the segmenters' files: beside the bundle. */
const ASSETS = path.join(__dirname, "jieba");

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
	const segmenter = asksForWords(direction) ? await loadWords() : UNASKED;
	return { converter, segmenter };
}

/** What finds the edits within a sentence. */
export async function loadDiffer(): Promise<Differ> {
	const { makeDiffer } = await import("../engines/differ");
	return makeDiffer();
}

/** All that recognition stands on. */
export async function loadEngines(): Promise<Engines> {
	return { fold: await loadFold(), segmenter: await loadWords() };
}

/** jieba-wasm: it cuts like nodejieba and is there in a third of the time, which is most of a command's. */
async function loadWords(): Promise<Segmenter> {
	const { loadWeb } = await import("../engines/segmenters");
	return loadWeb(ASSETS);
}
