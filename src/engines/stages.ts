import type { Matcher } from "./matcher";

/** A conversion as OpenCC states one: what is unified first, how the text is cut, and the stages every part goes through. */
export interface Stages {
	readonly normalisation: readonly Matcher[];
	/** Absent where the stages read the text as a whole. */
	readonly segmentation?: Matcher;
	readonly conversion: readonly Matcher[];
}

/** A text on its way through the stages. */
export interface Staged {
	readonly text: string;
	/** For every offset of `text`, its end included, the source offset it stands for, or -1 inside what is replaced as a whole. */
	readonly origin: Int32Array;
}

/** Whether an image as long as its entry is the same characters in another form, so that offsets inside it hold. */
export type SameCharacters = (entry: string, image: string) => boolean;

/** Is told the source offsets of every entry of more than one code unit that a stage takes as one. */
export type Listener = (start: number, end: number) => void;

/** Sends a text through all stages. `cuts` are offsets, in order, that no entry may reach over. */
export function runStages(
	text: string,
	stages: Stages,
	same: SameCharacters,
	cuts: readonly number[] = [],
	listener?: Listener,
): Staged {
	const origin = new Int32Array(text.length + 1);
	for (let at = 0; at < origin.length; at++) origin[at] = at;
	let pass: Pass = { text, origin, ends: [...cuts, text.length] };
	for (const matcher of stages.normalisation)
		pass = runStage(pass, matcher, same);
	if (stages.segmentation !== undefined)
		pass = { ...pass, ends: segmentEnds(pass, stages.segmentation) };
	for (const matcher of stages.conversion)
		pass = runStage(pass, matcher, same, listener);
	return pass;
}

interface Pass extends Staged {
	/** Where the parts end that are converted each by itself; the last is the text's length. */
	readonly ends: readonly number[];
}

/** One pass from left to right, longest entry first, as OpenCC does it. */
function runStage(
	before: Pass,
	matcher: Matcher,
	same: SameCharacters,
	listener?: Listener,
): Pass {
	const { text, origin } = before;
	const parts: string[] = [];
	const ends: number[] = [];
	let result = new Int32Array(0);
	let length = 0;
	let taken = 0;
	const reserve = (more: number) => {
		if (length + more < result.length) return;
		const larger = new Int32Array((length + more) * 2);
		larger.set(result);
		result = larger;
	};
	const take = (to: number) => {
		if (taken === to) return;
		reserve(to - taken);
		parts.push(text.slice(taken, to));
		result.set(origin.subarray(taken, to), length);
		length += to - taken;
		taken = to;
	};
	let at = 0;
	for (const end of before.ends) {
		while (at < end) {
			const matched = matcher.match(text, at, end);
			if (matched === 0) {
				at += unmatchedLength(text, at, end);
				continue;
			}
			if (matched > 1)
				listener?.(sourceBefore(origin, at), sourceAfter(origin, at + matched));
			const entry = text.slice(at, at + matched);
			const image = matcher.image(entry);
			if (image !== entry) {
				take(at);
				reserve(image.length);
				parts.push(image);
				if (image.length === matched && same(entry, image))
					result.set(origin.subarray(at, at + matched), length);
				else {
					result.fill(-1, length, length + image.length);
					result[length] = origin[at] ?? -1;
				}
				length += image.length;
				taken = at + matched;
			}
			at += matched;
		}
		ends.push(length + end - taken);
	}
	if (parts.length === 0) return before;
	take(text.length);
	reserve(1);
	result[length] = origin[text.length] ?? -1;
	return {
		text: parts.join(""),
		origin: result.subarray(0, length + 1),
		ends,
	};
}

function sourceBefore(origin: Int32Array, at: number): number {
	let held = at;
	while ((origin[held] ?? 0) < 0) held--;
	return origin[held] ?? 0;
}

function sourceAfter(origin: Int32Array, at: number): number {
	let held = at;
	while ((origin[held] ?? 0) < 0) held++;
	return origin[held] ?? 0;
}

/** Every entry that the segmentation knows is a part of its own, and so is every stretch between them. */
function segmentEnds(pass: Pass, segmentation: Matcher): number[] {
	const { text } = pass;
	const ends: number[] = [];
	let at = 0;
	for (const end of pass.ends) {
		while (at < end) {
			const matched = segmentation.match(text, at, end);
			if (matched === 0) {
				at += unmatchedLength(text, at, end);
				continue;
			}
			if (at > (ends.at(-1) ?? 0)) ends.push(at);
			at += matched;
			ends.push(at);
		}
		if (ends.at(-1) !== end) ends.push(end);
	}
	return ends;
}

/** A character, or the whole of an ideographic description sequence (⿰氵漢): OpenCC leaves the parts of one alone. */
function unmatchedLength(text: string, at: number, end: number): number {
	const after = descriptionEnd(text, at, end);
	return after > at ? after - at : codePointLength(text, at);
}

/** No description of a character is longer; the bound keeps a text of nothing but operators linear. UTF-16 code units. */
const LONGEST_DESCRIPTION = 64;

/** Where the description sequence that begins at `at` ends; `at` itself where none does or it is cut short. */
function descriptionEnd(text: string, at: number, limit: number): number {
	if (operands(text.charCodeAt(at)) === 0) return at;
	const end = Math.min(limit, at + LONGEST_DESCRIPTION);
	let open = 1;
	let reached = at;
	while (open > 0) {
		if (reached >= end) return at;
		open += operands(text.charCodeAt(reached)) - 1;
		reached += codePointLength(text, reached);
	}
	return reached;
}

function operands(unit: number): number {
	if (unit < 0x2ff0 || unit > 0x2fff) return 0;
	return unit === 0x2ff2 || unit === 0x2ff3 ? 3 : 2;
}

function codePointLength(text: string, at: number): number {
	return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}
