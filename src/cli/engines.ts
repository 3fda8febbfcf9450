import path from "node:path";
import type { Engines } from "../core/analysis";
import type { Segmenter } from "../core/entities/segmenter";
import type { Differ } from "../core/reports/differ";
import type { Converter, Direction } from "../core/script/convert";
import type { ConversionEngines } from "../core/script/convert-page";
import type { Fold } from "../core/script/script";

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

/** What a page is converted with. Only from mainland usage the segmenter is asked, so only then it is loaded. */
export async function loadConversion({
	from,
	to,
}: Direction): Promise<ConversionEngines> {
	const converter = await loadConverter();
	if (from !== "cn" || to === "cn") return { converter, segmenter: UNASKED };
	return { converter, segmenter: await loadWords() };
}

/** Takes a text for one word. */
const UNASKED: Segmenter = {
	name: "none",
	tag: (text) => [{ start: 0, end: text.length, tag: "x" }],
};

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
