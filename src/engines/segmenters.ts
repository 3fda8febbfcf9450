import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import * as web from "jieba-wasm/web";
import type { Segmenter } from "../core/entities/segmenter";
import { cutByJieba, segmenterOf } from "./words";

/** A segmenter, and why it is not the native one where it is not. */
export interface LoadedSegmenter extends Segmenter {
	/** Why nodejieba was not to be had. */
	readonly reason?: string;
}

/**
 * The segmenter of the files in the folder `assets`: nodejieba (1.5 s and 240 MB), or where its native module is missing
 * or does not load, jieba-wasm with the same dictionary (0.5 s). Both cut alike.
 */
export async function loadSegmenter(assets: string): Promise<LoadedSegmenter> {
	try {
		return loadNative(assets);
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error);
		return { ...loadWeb(assets), reason };
	}
}

/**
 * nodejieba, its native module taken as it lies in `assets`, so that a packaged extension needs no node_modules.
 * @throws Error if a file is missing or the module is of another platform.
 */
export function loadNative(assets: string): Segmenter {
	const file = (name: string) => {
		const path = join(assets, name);
		// The native module ends the process where a file cannot be opened.
		if (!existsSync(path)) throw new Error(`${name} is missing`);
		return path;
	};
	const [module, dictionary, model, user, unused] = [
		file("nodejieba.node"),
		file("jieba.dict.utf8"),
		file("hmm_model.utf8"),
		file("user.dict.utf8"),
		file("unused.utf8"),
	];
	const native: Native = createRequire(module)(module);
	if (!native.load(dictionary, model, user, unused, unused))
		throw new Error("nodejieba did not load its dictionary");
	return segmenterOf(
		"nodejieba",
		cutByJieba({
			cut: (run) => native.cut(run, false),
			tag: (word) => native.tag(word),
		}),
	);
}

/** jieba-wasm, its web assembly and the dictionary taken from `assets`. */
export function loadWeb(assets: string): Segmenter {
	web.initSync({ module: readFileSync(join(assets, "jieba.wasm")) });
	const dictionary = join(assets, "jieba.dict.utf8");
	// Its own dictionary is an edition of the same one; what both know, the file's frequencies and tags decide.
	if (existsSync(dictionary)) web.with_dict(readFileSync(dictionary, "utf8"));
	return segmenterOf(
		"jieba-wasm",
		cutByJieba({
			cut: (run) => web.cut(run, false),
			tag: (word) => web.tag(word, false),
		}),
	);
}

/** The functions of nodejieba's native module that are used. */
interface Native {
	/** Dictionary, model, the user's words, and two files of keyword extraction, which is not used. */
	load(
		dictionary: string,
		model: string,
		user: string,
		frequencies: string,
		stopWords: string,
	): boolean;
	cut(text: string, guess: boolean): string[];
	tag(text: string): { word: string; tag: string }[];
}
