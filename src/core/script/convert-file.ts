import { layOut } from "../layout/layout";
import { reflowEdits } from "../layout/reflow";
import { byteOrderMark, decode } from "../text/decode";
import { withEdits } from "../text/edits";
import { type Encoding, nameOf } from "../text/encoding";
import { convertingParts } from "./convert-text";
import type { ConversionEngines, UnitConversion } from "./convert-unit";
import { detectScript } from "./detect";
import { isAlready, usageTowards } from "./direction";
import { partsOf } from "./parts";
import type { Region, ScriptReport } from "./script";

/** How a file is converted. */
export interface FileConversion extends Omit<UnitConversion, "from"> {
	/** `auto`: as the text shows it, unless it is in the target's script already; `other`: even then. */
	readonly from: Region | "auto" | "other";
	/** Whether lines stay where they are or every paragraph becomes one. */
	readonly layout: "keep" | "reflow";
	/** How the result is written; `same` is how the file is, byte order mark and all. */
	readonly encoding: "same" | "utf-8";
}

/** Text as bytes, or undefined where an encoding lacks one of its characters. `engines/` makes one. */
export type Encode = (
	text: string,
	encoding: Encoding,
) => Uint8Array | undefined;

/** `skipped`: it is no text, or its encoding lacks a character of the result; nothing is to be written. */
export type ConvertedFile =
	| {
			readonly state: "converted";
			readonly bytes: Uint8Array;
			readonly encoding: Encoding;
			/** How many places a reader should look at. */
			readonly doubtful: number;
	  }
	| { readonly state: "already"; readonly script: ScriptReport }
	| { readonly state: "skipped"; readonly reason: string };

/** How much of a text says what script it is in. UTF-16 code units. */
export const TELLING = 200_000;

/**
 * Converts the bytes of a file of any length, part by part, so that it takes little more room than the bytes of both. Steps
 * take some ten milliseconds each, and each yields the share that is done, 0…1; only decoding is one step.
 * @param enginesOf what a direction is converted with.
 */
export function* convertingFile(
	bytes: Uint8Array,
	conversion: FileConversion,
	enginesOf: (from: Region, to: Region) => ConversionEngines,
	encode: Encode,
): Generator<number, ConvertedFile> {
	const decoded = decode(bytes);
	yield 0;
	if ("reason" in decoded) return { state: "skipped", reason: decoded.reason };
	const { text } = decoded;
	const { to, layout } = conversion;
	const script = detectScript(text.slice(0, TELLING));
	if (conversion.from === "auto" && isAlready(script, to))
		return { state: "already", script };
	const from =
		conversion.from === "auto" || conversion.from === "other"
			? usageTowards(script, to)
			: conversion.from;
	const engines = enginesOf(from, to);
	const same = conversion.encoding === "same";
	const encoding = same ? decoded.encoding : "utf-8";
	const chunks = [bytes.subarray(0, same ? byteOrderMark(bytes) : 0)];
	let doubtful = 0;
	for (const { start, end } of partsOf(text)) {
		const share = start / text.length;
		yield share;
		const part = laidOut(text.slice(start, end), layout);
		const wanted = { ...conversion, from };
		for (const done of convertingParts(part, engines, wanted)) {
			yield share;
			if (done === undefined) continue;
			doubtful += done.review.length;
			const image = encode(done.text, encoding);
			if (image === undefined)
				return { state: "skipped", reason: lacking(encoding) };
			chunks.push(image);
		}
	}
	return { state: "converted", bytes: joined(chunks), encoding, doubtful };
}

/** A text with its layout as it is, or undone. */
export function laidOut(
	text: string,
	layout: FileConversion["layout"],
): string {
	return layout === "keep"
		? text
		: withEdits(text, reflowEdits(text, layOut(text)));
}

function lacking(encoding: Encoding): string {
	return `${nameOf(encoding)} lacks characters of the result: save the file as UTF-8 first.`;
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
	const bytes = new Uint8Array(
		chunks.reduce((sum, chunk) => sum + chunk.length, 0),
	);
	let reached = 0;
	for (const chunk of chunks) {
		bytes.set(chunk, reached);
		reached += chunk.length;
	}
	return bytes;
}
