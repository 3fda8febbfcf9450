import type { Engines } from "../../core/analysis";
import { makeFold } from "../../engines/fold";
import { loadSegmenter } from "../../engines/segmenters";
import type { WorkerOptions } from "../protocol";

/** The engines of recognition, loaded when the first text comes. */
export interface LazyEngines {
	load(): Promise<Engines>;
	/** Which segmenter is loaded, and how long loading took in milliseconds. */
	report(): { readonly segmenter: string; readonly loaded: number };
}

/** Engines that load once, on first need. */
export function lazyEngines(options: WorkerOptions): LazyEngines {
	let loading: Promise<Engines> | undefined;
	let report = { segmenter: "", loaded: 0 };
	const load = async () => {
		const start = performance.now();
		const segmenter = await loadSegmenter(options.assets);
		const engines = { fold: makeFold(), segmenter };
		report = { segmenter: segmenter.name, loaded: performance.now() - start };
		return engines;
	};
	return {
		load: () => (loading ??= load()),
		report: () => report,
	};
}
