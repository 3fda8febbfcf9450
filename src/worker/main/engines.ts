import type { Engines } from "../../core/analysis";
import { makeFold } from "../../engines/fold";
import { type LoadedSegmenter, loadSegmenter } from "../../engines/segmenters";
import type { WorkerOptions, WorkerStatus } from "../protocol";

/** The engines of recognition, loaded when the first text comes. */
export interface LazyEngines {
	load(): Promise<Engines>;
	/** What is loaded by now. */
	report(): EngineReport;
}

type EngineReport = Pick<WorkerStatus, "segmenter" | "reason" | "loaded">;

/** Engines that load once, on first need. */
export function lazyEngines(options: WorkerOptions): LazyEngines {
	let loading: Promise<Engines> | undefined;
	let report: EngineReport = { segmenter: "", loaded: 0 };
	const load = async () => {
		const start = performance.now();
		const segmenter: LoadedSegmenter = await loadSegmenter(options.assets);
		const engines = { fold: makeFold(), segmenter };
		const { name, reason } = segmenter;
		report = {
			segmenter: name,
			loaded: performance.now() - start,
			...(reason !== undefined && { reason }),
		};
		return engines;
	};
	return {
		load: () => (loading ??= load()),
		report: () => report,
	};
}
