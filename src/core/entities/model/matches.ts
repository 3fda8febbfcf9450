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
	const from = wordsAt(size);
	const upTo = wordsAt(size + 1);
	const over = { ...wordsAt(size), start: new Uint32Array(size) };
	const cut = { ...wordsAt(size), start: new Uint32Array(size) };
	for (let start = 0; start < size; start++) {
		let hash = 0;
		let node = 0;
		const last = Math.min(size, start + LONGEST);
		for (let at = start; at < last; ) {
			const unit = text.charCodeAt(at++);
			node = childOf(dictionary, node, unit);
			if (node === 0) break;
			hash = hashWord(hash, unit);
			const kind = dictionary.words[node] ?? 0;
			if (kind === 0) continue;
			const length = at - start;
			const tag = tagNumber(dictionary.kinds[kind]?.tag ?? "");
			put(from, start, length, hash, tag);
			if (length > (upTo.length[at] ?? 0)) put(upTo, at, length, hash, tag);
		}
		const length = from.length[start] ?? 0;
		for (let at = start; at < start + length; at++)
			if (length > (over.length[at] ?? 0)) {
				put(over, at, length, from.word[start] ?? 0, from.tag[start] ?? 0);
				over.start[at] = start;
			}
	}
	let start = 0;
	for (const end of cutWords(dictionary, text)) {
		const { hash, tag } = wordOf(dictionary, text, start, end);
		for (let at = start; at < end; at++) {
			put(cut, at, end - start, hash, tag);
			cut.start[at] = start;
		}
		start = end;
	}
	return { from, upTo, over, cut };
}

function wordOf(
	dictionary: Dictionary,
	text: string,
	start: number,
	end: number,
) {
	let hash = 0;
	let node = 0;
	for (let at = start; at < end; at++) {
		const unit = text.charCodeAt(at);
		node = at === start || node > 0 ? childOf(dictionary, node, unit) : 0;
		hash = hashWord(hash, unit);
	}
	const kind = node === 0 ? 0 : (dictionary.words[node] ?? 0);
	return {
		hash,
		tag: kind === 0 ? 0 : tagNumber(dictionary.kinds[kind]?.tag ?? ""),
	};
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
