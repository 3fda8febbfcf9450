import path from "node:path";
import type { Engines } from "../core/analysis";
import type { Fold } from "../core/script/script";

/** Where the build puts the segmenters' files: beside the bundle. */
const ASSETS = path.join(__dirname, "jieba");

// Engines are imported when a command needs them, so that `reflow` and `--help` wait for no dictionary.

/** The fold towards Simplified. */
export async function loadFold(): Promise<Fold> {
	const { makeFold } = await import("../engines/fold");
	return makeFold();
}

/** All that recognition stands on. */
export async function loadEngines(): Promise<Engines> {
	const { loadSegmenter } = await import("../engines/segmenters");
	return { fold: await loadFold(), segmenter: await loadSegmenter(ASSETS) };
}
