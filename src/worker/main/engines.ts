import { join } from "node:path";
import type { Engines } from "../../core/analysis";
import type { Fold } from "../../core/script/script";
import { makeFold } from "../../engines/fold";
import { loadModels } from "../../engines/models";
import { type LoadedSegmenter, loadSegmenter } from "../../engines/segmenters";
import type { WorkerOptions, WorkerStatus } from "../protocol";

/** The engines of recognition, loaded when the first text comes. */
export interface LazyEngines {
	load(): Promise<Engines>;
	/** The fold alone, which takes some 10 ms. */
	fold(): Fold;
	/** What is loaded by now. */
	report(): EngineReport;
}

type EngineReport = Pick<WorkerStatus, "segmenter" | "reason" | "loaded">;

/** Where the build puts the files of the models: beside the bundle. */
const MODELS = join(__dirname, "models");

/** Engines that load once, on first need. */
export function lazyEngines(options: WorkerOptions): LazyEngines {
	let loading: Promise<Engines> | undefined;
	let report: EngineReport = { segmenter: "", loaded: 0 };
	let folding: Fold | undefined;
	const fold = () => (folding ??= makeFold());
	const load = async () => {
		const start = performance.now();
		const { model, reasons, ...words } = loadModels(MODELS);
		// jieba is asked only where its dictionary's file is missing: both cut alike, but it takes a second and more to load.
		const segmenter: LoadedSegmenter =
			words.segmenter ?? (await loadSegmenter(options.assets));
		const name =
			model === undefined ? segmenter.name : `${segmenter.name}, model`;
		const reason = reasons[0] ?? segmenter.reason;
		report = {
			segmenter: name,
			loaded: performance.now() - start,
			...(reason !== undefined && { reason }),
		};
		const engines = { fold: fold(), segmenter };
		return model === undefined ? engines : { ...engines, model };
	};
	return {
		load: () => (loading ??= load()),
		fold,
		report: () => report,
	};
}
