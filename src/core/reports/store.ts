import { sourceSpan } from "../text/span";
import type { DatelineDate } from "./dateline";
import type { PrintedArticle } from "./find";
import { packPrint, unpackPrint } from "./fingerprint";
import type { PrintedPage } from "./printed-page";
import type { Quotation } from "./stretch";
import { WordReader, WordWriter } from "./words";

/** Pages by the hash of the text that they were read from. */
export type PageStore = ReadonlyMap<string, PrintedPage>;

/** "TGRP" in the order of bytes that this machine has: a store from another kind of machine is read anew. */
const MAGIC = 0x50524754;
/** To be raised whenever layout, the fold, fingerprints or this format change what is stored. */
const VERSION = 1;
/** Magic, version, checksum of what follows. */
const HEADER = 3;

const SCRIPTS = ["none", "hans", "hant", "mixed"] as const;

/**
 * Packs pages into bytes: a header (magic, version, checksum), then words of 32 bits. The texts themselves are not in it,
 * but their titles are.
 */
export function encodePages(pages: PageStore): Uint8Array<ArrayBuffer> {
	const out = new WordWriter();
	for (let at = 0; at < HEADER; at++) out.word(0);
	out.word(pages.size);
	for (const [hash, { script, prints, heads }] of pages) {
		out.text(hash);
		out.word(SCRIPTS.indexOf(script));
		out.word(prints.length);
		for (const [index, print] of prints.entries()) {
			writeArticle(out, print);
			writeHead(out, heads[index] ?? { text: "", spans: [] });
		}
	}
	const words = out.words();
	words[0] = MAGIC;
	words[1] = VERSION;
	words[2] = checksum(words);
	return new Uint8Array(words.buffer, 0, words.byteLength);
}

/** The pages in bytes; undefined where these are none, of another version, cut short or damaged. */
export function decodePages(bytes: Uint8Array): PageStore | undefined {
	if (bytes.length % 4 !== 0 || bytes.length < (HEADER + 1) * 4)
		return undefined;
	// A copy, because words must begin at a multiple of four bytes.
	const words = new Uint32Array(bytes.slice().buffer);
	if (words[0] !== MAGIC || words[1] !== VERSION) return undefined;
	if (words[2] !== checksum(words)) return undefined;
	const from = new WordReader(words, HEADER);
	const pages = new Map<string, PrintedPage>();
	for (let left = from.word(); left > 0 && !from.isSpent; left--) {
		const hash = from.text();
		const script = SCRIPTS[from.word()] ?? "none";
		const prints: PrintedArticle[] = [];
		const heads: Quotation[] = [];
		const count = from.word();
		for (let article = 0; article < count && !from.isSpent; article++) {
			prints.push(readArticle(from, article));
			heads.push(readHead(from));
		}
		pages.set(hash, { script, prints, heads });
	}
	return from.isSpent ? undefined : pages;
}

function writeArticle(
	out: WordWriter,
	{ title, date, wire, print }: PrintedArticle,
): void {
	out.text(title);
	out.word(date === undefined ? 0 : date.month * 32 + date.day);
	out.word(date?.year ?? 0);
	out.word(Math.round(wire * WIRE));
	out.word(print.letters);
	out.word(print.bullets);
	const { grams, sentences, lengths, paragraphs } = unpackPrint(print);
	for (const list of [grams, sentences, lengths, paragraphs]) out.list(list);
}

/** Steps of likeness to a wire text that are told apart. */
const WIRE = 10_000;

function readArticle(from: WordReader, article: number): PrintedArticle {
	const title = from.text();
	const date = dateOf(from.word(), from.word());
	const wire = from.word() / WIRE;
	const letters = from.word();
	const bullets = from.word();
	const [grams, sentences, lengths, paragraphs] = [
		from.list(),
		from.list(),
		from.list(),
		from.list(),
	];
	const print = packPrint({
		grams,
		sentences,
		lengths,
		paragraphs,
		letters,
		bullets,
	});
	return {
		file: "",
		article,
		title,
		...(date !== undefined && { date }),
		wire,
		print,
	};
}

function dateOf(packed: number, year: number): DatelineDate | undefined {
	if (packed === 0) return undefined;
	const date = { month: packed >>> 5, day: packed & 31 };
	return year === 0 ? date : { year, ...date };
}

function writeHead(out: WordWriter, { text, spans }: Quotation): void {
	out.text(text);
	out.list(spans.flatMap(({ start, end }) => [start, end]));
}

function readHead(from: WordReader): Quotation {
	const text = from.text();
	const list = from.list();
	const spans = Array.from({ length: list.length / 2 }, (_, at) =>
		sourceSpan(list[at * 2] ?? 0, list[at * 2 + 1] ?? 0),
	);
	return { text, spans };
}

/** FNV-1a over the words after the header, with each word's upper half mixed in. */
function checksum(words: Uint32Array): number {
	let sum = 0x811c9dc5;
	for (let at = HEADER; at < words.length; at++) {
		const word = words[at] ?? 0;
		sum = Math.imul(sum ^ word ^ (word >>> 15), 0x01000193);
	}
	return sum >>> 0;
}
