import type { Candidate } from "../candidate";
import type { Dictionary } from "../words/dictionary";
import { likelyPlaces } from "./coarse";
import { decode } from "./decode";
import { featuresOf, ofConvention } from "./features";
import { LABELS, MODEL_TYPES } from "./labels";
import { viewOf } from "./view";
import { addUp, readWeights, type Weights } from "./weights";

/** A trained recogniser of persons, places and organisations. */
export interface Model {
	readonly weights: Weights;
	readonly dictionary: Dictionary;
}

/** Longer texts are read in parts that overlap, so that memory stays in bounds. UTF-16 code units. */
const PART = 4000;
const OVERLAP = 100;
/** An eighth of a text stands in no name: one in a thousand of a corpus's names has such a character. */
const NEVER_NAMED = new Set(
	Array.from("，。、；：！？的了是", (char) => char.charCodeAt(0)),
);
/** What such a character says for being outside, and any that is surely in no name. */
const CERTAIN = 20;

/**
 * A model from the bytes of its weights.
 * @throws Error where they are no weights, or were trained with other features.
 */
export function readModel(bytes: ArrayBuffer, dictionary: Dictionary): Model {
	return { weights: readWeights(bytes), dictionary };
}

/**
 * The names a model finds in a folded text, in order and without overlap; their confidence is how often such a name was
 * right on texts it had not seen.
 * @param convention one of the model's; by default its first.
 */
export function recogniseByModel(
	model: Model,
	text: string,
	convention?: string,
): Candidate[] {
	if (text.length <= PART) return readPart(model, text, convention);
	const found: Candidate[] = [];
	for (let from = 0; from < text.length; from += PART - 2 * OVERLAP) {
		const part = readPart(model, text.slice(from, from + PART), convention);
		const reached = found.at(-1)?.end ?? 0;
		const left = from === 0 ? 0 : from + OVERLAP;
		const right =
			from + PART >= text.length ? text.length : from + PART - OVERLAP;
		for (const { start, end, ...rest } of part)
			if (from + start >= Math.max(left, reached) && from + start < right)
				found.push({ ...rest, start: from + start, end: from + end });
		if (from + PART >= text.length) break;
	}
	return found;
}

function isNeverNamed(unit: number): boolean {
	return NEVER_NAMED.has(unit);
}

function readPart(
	{ weights, dictionary }: Model,
	text: string,
	convention: string | undefined,
): Candidate[] {
	const view = viewOf(text, dictionary);
	const places = likelyPlaces(view, weights.coarse, isNeverNamed);
	const { hashes, width } = featuresOf(view, places);
	const steps = new Int32Array(places.length * LABELS);
	addUp(weights, hashes, width, steps);
	const own =
		convention === undefined ? 0 : weights.conventions.indexOf(convention);
	if (own > 0)
		addUp(
			weights,
			hashes.map((hash) => ofConvention(hash, own)),
			width,
			steps,
		);
	const scores = new Float64Array(text.length * LABELS);
	for (let at = 0; at < scores.length; at += LABELS) scores[at] = CERTAIN;
	let step = 0;
	for (const place of places) {
		const from = place * LABELS;
		for (let to = from; to < from + LABELS; to++)
			scores[to] = (steps[step++] ?? 0) * weights.scale;
	}
	return decode(scores, weights.pairs).map(
		({ start, end, type, probability }) => ({
			type: MODEL_TYPES[type] ?? "person",
			start,
			end,
			confidence: calibrate(weights.calibration, probability),
		}),
	);
}

/** How often names as probable as this are right, between the steps of the calibration. */
export function calibrate(
	calibration: ArrayLike<number>,
	probability: number,
): number {
	const last = calibration.length - 1;
	if (last < 1) return probability;
	const place = Math.min(1, Math.max(0, probability)) * last;
	const step = Math.min(last - 1, Math.floor(place));
	const low = calibration[step] ?? 0;
	const high = calibration[step + 1] ?? 0;
	return low + (high - low) * (place - step);
}
