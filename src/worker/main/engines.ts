import { join } from "node:path";
import type { Engines } from "../../core/analysis";
import type { EntityType } from "../../core/entities/mention";
import type { Converter } from "../../core/script/convert";
import type { Fold } from "../../core/script/script";
import { makeFold } from "../../engines/fold";
import { loadModels } from "../../engines/models";
import { makeConverter } from "../../engines/opencc";
import { type LoadedSegmenter, loadSegmenter } from "../../engines/segmenters";
import type { WorkerOptions, WorkerStatus } from "../protocol";

/** The engines of recognition, loaded when the first text comes. */
export interface LazyEngines {
	load(): Promise<Engines>;
	/** The fold alone, which takes some 10 ms. */
	fold(): Fold;
	/** What tells other forms of a name, some 60 ms: loaded for the first card, or before it where there is time. */
	forms(): Promise<NameForms>;
	/** What is loaded by now. */
	report(): EngineReport;
}

/** A name in the other script, and how it is read. */
export interface NameForms {
	readonly converter: Converter;
	readonly pinyinOf: (name: string, type: EntityType) => string;
}

type EngineReport = Pick<WorkerStatus, "segmenter" | "reason" | "loaded">;

/** Where the build puts the files of the models: beside the bundle. */
const MODELS = join(__dirname, "models");

const A_NAME = "中国";

/** Engines that load once, on first need. */
export function lazyEngines(options: WorkerOptions): LazyEngines {
	let loading: Promise<Engines> | undefined;
	let report: EngineReport = { segmenter: "", loaded: 0 };
	let folding: Fold | undefined;
	const fold = () => (folding ??= makeFold());
	let forming: Promise<NameForms> | undefined;
	const form = async () => {
		const { pinyinOf } = await import("../../engines/pinyin");
		const converter = makeConverter();
		// Their tables are read with the first name.
		pinyinOf(A_NAME, "place");
		converter.convert(A_NAME, { from: "cn", to: "t" });
		return { converter, pinyinOf };
	};
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
		forms: () => (forming ??= form()),
		report: () => report,
	};
}
