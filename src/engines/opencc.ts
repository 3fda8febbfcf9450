import { configs, from, to } from "opencc-js/preset/full";
import type { Converter, Direction } from "../core/script/convert";
import type { Fold } from "../core/script/script";
import { type Projection, ProjectionBuilder } from "../core/text/projection";
import type { Span } from "../core/text/span";
import { makeFold } from "./fold";
import { type Matcher, makeMatcher } from "./matcher";
import {
	runStages,
	type SameCharacters,
	type Staged,
	type Stages,
} from "./stages";

/**
 * Makes the converter of opencc-js's dictionaries and configurations: its text is that of `Converter` of opencc-js, to
 * the letter. Dictionaries are read when a direction first needs them and kept (towards Traditional some 50 ms).
 */
export function makeConverter(): Converter {
	const matchers = keptMatchers();
	const directions = new Map<string, Stages>();
	const stagesOf = (direction: Direction) => {
		const name = nameOf(direction);
		const known = directions.get(name);
		if (known !== undefined) return known;
		const stages = stagesFor(name, direction, matchers);
		directions.set(name, stages);
		return stages;
	};
	const same = sameForms();
	return {
		convert(text, direction, cuts = []) {
			return projectionOf(
				text,
				runStages(text, stagesOf(direction), same, cuts),
			);
		},
		words(text, direction, cuts = []) {
			const words: Span[] = [];
			runStages(text, stagesOf(direction), same, cuts, (start, end) =>
				words.push({ start, end }),
			);
			return words.sort((a, b) => a.start - b.start || a.end - b.end);
		},
	};
}

/** Whether two words of one length are the same characters, one by one, once both are folded (会议 會議, not 信息 訊息). */
function sameForms(): SameCharacters {
	/** The folded form of each code unit, 0 where it was not asked for yet. */
	const forms = new Uint16Array(0x10000);
	let fold: Fold | undefined;
	const formOf = (unit: number) => {
		const known = forms[unit] ?? 0;
		if (known !== 0) return known;
		fold ??= makeFold();
		const form = fold(String.fromCharCode(unit)).charCodeAt(0);
		forms[unit] = form;
		return form;
	};
	return (entry, image) => {
		for (let at = 0; at < entry.length; at++) {
			const a = entry.charCodeAt(at);
			const b = image.charCodeAt(at);
			if (a !== b && formOf(a) !== formOf(b)) return false;
		}
		return true;
	};
}

/** OpenCC's name of a direction: it calls mainland usage s, for Simplified, and counts phrases towards it as a suffix. */
function nameOf({ from, to }: Direction): string {
	if (from === "cn") return `s2${to}`;
	if (to !== "cn") return `${from}2${to}`;
	return from === "twp" || from === "hkp"
		? `${from.slice(0, -1)}2sp`
		: `${from}2s`;
}

/** One matcher for each list of dictionaries, however many directions use it. */
function keptMatchers(): (dictionaries: readonly string[]) => Matcher {
	const kept: { dictionaries: readonly string[]; matcher: Matcher }[] = [];
	return (dictionaries) => {
		const known = kept.find(
			(each) =>
				each.dictionaries.length === dictionaries.length &&
				each.dictionaries.every((one, at) => one === dictionaries[at]),
		);
		if (known !== undefined) return known.matcher;
		const matcher = makeMatcher(dictionaries);
		kept.push({ dictionaries, matcher });
		return matcher;
	};
}

/** What OpenCC configures for a direction; where it has nothing, into its standard Traditional and on from there. */
function stagesFor(
	name: string,
	direction: Direction,
	matcherOf: (dictionaries: readonly string[]) => Matcher,
): Stages {
	const config = configs[name];
	if (config === undefined)
		return {
			normalisation: [],
			conversion: [
				...(from[direction.from] ?? []),
				...(to[direction.to] ?? []),
			].map(matcherOf),
		};
	const { normalizationChain = [], segmentation, conversionChain } = config;
	const stages = {
		normalisation: normalizationChain.map(matcherOf),
		conversion: conversionChain.map(matcherOf),
	};
	return segmentation === undefined
		? stages
		: { ...stages, segmentation: matcherOf(segmentation) };
}

/** Pieces between the offsets that hold; neighbours whose offsets run on together are one. */
function projectionOf(
	text: string,
	{ text: image, origin }: Staged,
): Projection<Span, Span> {
	const builder = new ProjectionBuilder(text);
	let source = 0;
	let target = 0;
	let copied = 0;
	const flush = (end: number) => {
		if (copied < end)
			builder.restyle(
				source - (target - copied),
				source,
				image.slice(copied, end),
			);
	};
	for (let at = 1; at < origin.length; at++) {
		const next = origin[at] ?? -1;
		if (next < 0) continue;
		const steps = next - source;
		const one = steps === 1 || isPair(text, source, steps);
		if (steps !== at - target || !one) {
			flush(target);
			builder.replace(source, next, image.slice(target, at));
			copied = at;
		}
		source = next;
		target = at;
	}
	flush(target);
	return builder.build();
}

function isPair(text: string, at: number, length: number): boolean {
	return length === 2 && (text.codePointAt(at) ?? 0) > 0xffff;
}
