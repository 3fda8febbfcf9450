import type { Segmenter, Token } from "../entities/segmenter";
import { type Projection, toTarget } from "../text/projection";
import { firstIndex } from "../text/search";
import { type Span, textAt } from "../text/span";
import { aloneIn } from "./alone";
import type { Converter, Direction } from "./convert";
import type { Doubt } from "./doubt";
import {
	type Form,
	imagesOfCharacters,
	localiser,
	particleForms,
	pressForms,
	withForms,
} from "./forms";
import { type FindNames, formsOfNames } from "./names";
import { titledNames } from "./titled";

/** A conversion of a logical text, and the places of it that a reader should look at. */
export interface Opinion {
	readonly projection: Projection<Span, Span>;
	/** As the dictionary alone would have it. */
	readonly plain: Projection<Span, Span>;
	/** In order and apart; the plain conversion has what else they may become. */
	readonly contested: readonly Contested[];
}

/** A place where the dictionary is contradicted: by the words of the sentence, or by a name that is less than sure. */
export interface Contested extends Span {
	readonly doubt: Doubt;
	/** What it may become besides, where the plain conversion does not say. */
	readonly forms?: readonly string[];
}

/** What an opinion is formed with. */
export interface OpinionEngines {
	readonly converter: Converter;
	readonly segmenter: Segmenter;
	/** Absent where names are not looked for. */
	readonly findNames?: FindNames;
}

/** A cut can free a word that crosses the next boundary; that never went on for longer. */
const ROUNDS = 4;

/** Names that are surer than this are no matter of doubt. */
const SURE_NAME = 0.9;

/**
 * Characters that keep the form that they have alone when the dictionary's word is cut: 进球|后 is no 球后, 并|成为 no 并成.
 * Others take the form of the word: in 干|红葡萄酒 the 干 is that of 干红, in 三点|钟 that of 点钟.
 */
const STANDING = new Set("并后于占了个胡几只里发才");

/**
 * Converts a text and asks a segmenter where words begin and end: the dictionary's longest match takes 加注 out of
 * 更加注重 and prints 更加註重. Where a match cuts across a word of the sentence it is cut at the boundary and the rest
 * converted again. What follows has its say after that: names that keep the forms of their characters, and the press
 * dictionary. Words are asked for only from mainland usage: the segmenter knows no others. Towards it the press dictionary
 * and Taiwan's 著 have their say.
 * @param cuts offsets, in order, that no match may reach over in either reading.
 */
export function convertWithOpinion(
	text: string,
	direction: Direction,
	engines: OpinionEngines,
	cuts: readonly number[] = [],
): Opinion {
	const { converter, segmenter, findNames } = engines;
	const plain = converter.convert(text, direction, cuts);
	if (direction.to === "cn" && direction.from !== "jp")
		return {
			...unopposed(plain),
			projection: withForms(plain, [
				...particleForms(text, converter),
				...pressForms(text, "cn"),
			]),
		};
	if (!asksForWords(direction)) return unopposed(plain);
	const tokens = segmenter.tag(text);
	const all = new Set(cuts);
	const contested: Contested[] = [];
	for (let round = 0; round < ROUNDS; round++) {
		const words = converter.words(text, direction, inOrder(all));
		const before = all.size;
		for (const { place, inside } of crossings(words, tokens)) {
			contested.push({ ...place, doubt: "crossing" });
			for (const cut of inside) all.add(cut);
		}
		if (all.size === before) break;
	}
	const cut =
		contested.length === 0
			? plain
			: converter.convert(text, direction, inOrder(all));
	const localise = localiser(converter, direction.to);
	const forms = alonePhrases(text, tokens, cut, plain, contested);
	const placed = imagesOfCharacters(cut);
	const words = converter.words(text, direction, inOrder(all));
	const known = knownWords(words, tokens);
	const isOpen = (at: number, form: string) => {
		const image = cut.text[placed[at] ?? -1];
		return image !== undefined && image !== localise(form) && !known.has(at);
	};
	for (const { at, form, confidence } of formsOfNames(
		text,
		titledNames(text, tokens),
		findNames,
		isOpen,
	)) {
		forms.push({ at, form: localise(form) });
		if (confidence < SURE_NAME)
			contested.push({ start: at, end: at + 1, doubt: "name" });
	}
	for (const { at, form } of pressForms(text, direction.to))
		forms.push({ at, form: localise(form) });
	const settled = new Set(forms.map(({ at }) => at));
	for (const { start, end, forms: several } of aloneIn(text, tokens, words))
		if (!settled.has(start))
			contested.push({
				start,
				end,
				doubt: "forms",
				forms: several.map(localise),
			});
	if (contested.length === 0 && forms.length === 0) return unopposed(plain);
	const projection = withForms(cut, forms);
	return {
		projection,
		plain,
		contested: joinOverlapping(contested).flatMap((place) =>
			place.doubt === "crossing"
				? narrowed(place, tokens, projection, plain)
				: [place],
		),
	};
}

/** A place without the words at either end that both readings convert alike; none where all are alike. */
function narrowed(
	place: Contested,
	tokens: readonly Token[],
	...readings: readonly Projection<Span, Span>[]
): Contested[] {
	const differing = tokens
		.slice(tokenAt(tokens, place.start), tokenAt(tokens, place.end))
		.filter((token) => {
			const [one, other] = readings.map(({ text, map }) =>
				textAt(text, toTarget(map, [token])),
			);
			return one !== other;
		});
	const [first] = differing;
	const last = differing.at(-1);
	return first === undefined || last === undefined
		? []
		: [{ ...place, start: first.start, end: last.end }];
}

/**
 * The forms of characters that are words of one character by themselves and changed because a word of the dictionary was
 * cut: they take the form of that word, unless they belong to those that stand alone.
 */
function alonePhrases(
	text: string,
	tokens: readonly Token[],
	cut: Projection<Span, Span>,
	plain: Projection<Span, Span>,
	contested: readonly Span[],
): Form[] {
	if (contested.length === 0) return [];
	const [own, whole] = [cut, plain].map(imagesOfCharacters);
	const forms: Form[] = [];
	for (const place of joinOverlapping(contested)) {
		const differing: Form[] = [];
		for (let at = place.start; at < place.end; at++) {
			const form = plain.text[whole?.[at] ?? -1];
			const taken = cut.text[own?.[at] ?? -1];
			if (form === undefined || taken === undefined || form === taken) continue;
			differing.push({ at, form });
		}
		const alone = differing.every(
			({ at }) => !STANDING.has(text[at] ?? "") && isToken(tokens, at),
		);
		if (alone) forms.push(...differing);
	}
	return forms;
}

/**
 * Offsets inside words that settle the form of a character even in a name: words of three characters and more (巴尔干), and
 * those that are words of the sentence, too (示范).
 */
function knownWords(
	words: readonly Span[],
	tokens: readonly Token[],
): ReadonlySet<number> {
	const known = new Set<number>();
	let next = 0;
	for (const { start, end } of words) {
		while ((tokens[next]?.start ?? start) < start) next++;
		const token = tokens[next];
		const isWord = token?.start === start && token.end === end;
		if (!isWord && end - start < 3) continue;
		for (let at = start; at < end; at++) known.add(at);
	}
	return known;
}

/** Whether the character at `at` is a token by itself. */
function isToken(tokens: readonly Token[], at: number): boolean {
	const token = tokens[tokenAt(tokens, at)];
	return token?.start === at && token.end === at + 1;
}

/** The index of the first token that begins at `at` or after it. */
function tokenAt(tokens: readonly Token[], at: number): number {
	return firstIndex(
		0,
		tokens.length,
		(index) => (tokens[index]?.start ?? 0) >= at,
	);
}

/** A conversion that nothing speaks against. */
export function unopposed(projection: Projection<Span, Span>): Opinion {
	return { projection, plain: projection, contested: [] };
}

/** Whether converting in a direction asks the segmenter: it knows mainland words only. */
export function asksForWords({ from, to }: Direction): boolean {
	return from === "cn" && to !== "cn";
}

/** The segmenter of conversions that ask none: it takes a text for one word. */
export const UNASKED: Segmenter = {
	name: "none",
	tag: (text) => [{ start: 0, end: text.length, tag: "x" }],
};

/** A word of the dictionary that cuts a token in two. */
interface Crossing {
	/** All tokens that the word touches. */
	readonly place: Span;
	/** Where tokens begin inside the word. */
	readonly inside: readonly number[];
}

function* crossings(
	words: readonly Span[],
	tokens: readonly Token[],
): Generator<Crossing> {
	let first = 0;
	for (const { start, end } of words) {
		while ((tokens[first]?.end ?? end) <= start) first++;
		const place = { start: tokens[first]?.start ?? start, end };
		const inside: number[] = [];
		for (let next = first; next < tokens.length; next++) {
			const token = tokens[next];
			if (token === undefined || token.start >= end) break;
			if (token.start > start) inside.push(token.start);
			place.end = token.end;
		}
		if (inside.length > 0 && (place.start < start || place.end > end))
			yield { place, inside };
	}
}

function joinOverlapping<S extends Span>(spans: readonly S[]): S[] {
	const joined: S[] = [];
	for (const span of spans.toSorted((a, b) => a.start - b.start)) {
		const last = joined.at(-1);
		if (last !== undefined && span.start < last.end)
			joined[joined.length - 1] = {
				...last,
				end: Math.max(last.end, span.end),
			};
		else joined.push(span);
	}
	return joined;
}

function inOrder(offsets: ReadonlySet<number>): number[] {
	return [...offsets].sort((a, b) => a - b);
}
