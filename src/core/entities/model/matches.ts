import { cutWords } from "../words/cut";
import { childOf, type Dictionary } from "../words/dictionary";

/** A word at each offset of a text: its length in UTF-16 units (0 for none), a number that stands for it, its tag. */
export interface WordsAt {
	readonly length: Uint8Array;
	readonly word: Uint32Array;
	readonly tag: Uint8Array;
}

/** What a dictionary finds in a text. */
export interface Matches {
	/** The longest word that begins at an offset. */
	readonly from: WordsAt;
	/** The longest word that ends before an offset; one longer than the text. */
	readonly upTo: WordsAt;
	/** The longest word over a character; of equally long ones the first. */
	readonly over: WordsAt & { readonly start: Uint32Array };
	/** The word over a character as the text is cut into words. */
	readonly cut: WordsAt & { readonly start: Uint32Array };
}

/** Tags as far as names are concerned; what is not listed counts as the last. */
const TAGS = [
	"",
	"nrt",
	"nr",
	"ns",
	"nt",
	"nz",
	"n",
	"vn",
	"v",
	"a",
	"d",
	"m",
	"q",
	"t",
	"j",
	"b",
	"p",
	"c",
	"u",
	"r",
	"f",
	"s",
	"i",
	"l",
	"z",
];

/** Longer words say no more than their first characters. UTF-16 units. */
const LONGEST = 15;
const tagNumbers = new Map<string, number>();

/** A number for a tag of the dictionary, 1…25. */
export function tagNumber(tag: string): number {
	const known = tagNumbers.get(tag);
	if (known !== undefined) return known;
	const found = TAGS.findIndex((each) => each !== "" && tag.startsWith(each));
	const number = found < 0 ? TAGS.length : found;
	tagNumbers.set(tag, number);
	return number;
}

/** Looks up all words of a text. */
export function findWords(dictionary: Dictionary, text: string): Matches {
	const size = text.length;
	const tags = tagsOf(dictionary);
	const from = wordsAt(size);
	const upTo = wordsAt(size + 1);
	const over = { ...wordsAt(size), start: new Uint32Array(size) };
	const cut = { ...wordsAt(size), start: new Uint32Array(size) };
	let hash = 0;
	let hashed = 0;
	let last = -1;
	const ends = cutWords(dictionary, text, (start, end, kind) => {
		const length = end - start;
		if (length > LONGEST) return;
		if (start !== last) {
			hash = 0;
			hashed = start;
			last = start;
		}
		for (; hashed < end; hashed++)
			hash = hashWord(hash, text.charCodeAt(hashed));
		const tag = tags[kind] ?? 0;
		put(from, start, length, hash, tag);
		if (length > (upTo.length[end] ?? 0)) put(upTo, end, length, hash, tag);
	});
	for (let start = 0; start < size; start++) {
		const length = from.length[start] ?? 0;
		const [word, tag] = [from.word[start] ?? 0, from.tag[start] ?? 0];
		for (let at = start; at < start + length; at++)
			if (length > (over.length[at] ?? 0)) {
				put(over, at, length, word, tag);
				over.start[at] = start;
			}
	}
	let start = 0;
	for (const end of ends) {
		const length = end - start;
		const whole = from.length[start] === length;
		const word = whole ? (from.word[start] ?? 0) : hashOf(text, start, end);
		const tag = whole
			? (from.tag[start] ?? 0)
			: (tags[wordAt(dictionary, text, start, end)] ?? 0);
		for (let at = start; at < end; at++) {
			put(cut, at, length, word, tag);
			cut.start[at] = start;
		}
		start = end;
	}
	return { from, upTo, over, cut };
}

const known = new WeakMap<Dictionary, Uint8Array>();

/** The number of each kind's tag; 0 for no word. */
function tagsOf(dictionary: Dictionary): Uint8Array {
	const tags =
		known.get(dictionary) ??
		Uint8Array.from(dictionary.kinds, ({ tag }, kind) =>
			kind === 0 ? 0 : tagNumber(tag),
		);
	known.set(dictionary, tags);
	return tags;
}

/** The kind of a word of a text, 0 where the dictionary does not have it. */
function wordAt(
	dictionary: Dictionary,
	text: string,
	start: number,
	end: number,
): number {
	let node = 0;
	for (let at = start; at < end; at++) {
		node = childOf(dictionary, node, text.charCodeAt(at));
		if (node === 0) return 0;
	}
	return dictionary.words[node] ?? 0;
}

function hashOf(text: string, start: number, end: number): number {
	let hash = 0;
	for (let at = start; at < end; at++)
		hash = hashWord(hash, text.charCodeAt(at));
	return hash;
}

function hashWord(hash: number, unit: number): number {
	return (Math.imul(hash, 0x01000193) + unit + 1) >>> 0;
}

function wordsAt(size: number): WordsAt {
	return {
		length: new Uint8Array(size),
		word: new Uint32Array(size),
		tag: new Uint8Array(size),
	};
}

function put(
	into: WordsAt,
	at: number,
	length: number,
	word: number,
	tag: number,
): void {
	into.length[at] = Math.min(length, 255);
	into.word[at] = word;
	into.tag[at] = tag;
}
