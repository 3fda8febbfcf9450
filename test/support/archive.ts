import fs from "node:fs";
import path from "node:path";
import { between, pick, type Random, randomFrom, shuffled } from "./random";

/** One article of a made-up archive. */
export interface MadeArticle {
	readonly paragraphs: readonly string[];
	/** Articles of one number are versions of one report. */
	readonly story: number;
}

/** What an archive is made of. */
export interface ArchiveOptions {
	readonly seed: number;
	/** How many articles. */
	readonly count: number;
	/** Texts whose words are put together anew. */
	readonly texts: readonly string[];
	/** Brings a paragraph to Traditional, for papers that print it so; keeps the length. */
	readonly flip: (text: string) => string;
}

/** All texts below a folder. */
export function textsBelow(folder: string): string[] {
	return fs
		.readdirSync(folder, { recursive: true, encoding: "utf8" })
		.filter((name) => name.endsWith(".txt"))
		.sort()
		.map((name) => fs.readFileSync(path.join(folder, name), "utf8"));
}

/** Words after which a clause may end, and that join others. */
const JOINTS = /[的和与在了对为等及并以、]/u;

/** Pieces of two to six characters: what stands between signs and joining words. */
function piecesOf(texts: readonly string[]): string[] {
	const pieces: string[] = [];
	for (const text of texts)
		for (const clause of text.replace(/\s/gu, "").match(/\p{Script=Han}+/gu) ??
			[])
			for (const run of clause.split(JOINTS))
				for (let at = 0; at + 2 <= run.length; ) {
					const length = Math.min(run.length - at, 2 + (pieces.length % 4));
					if (length >= 2) pieces.push(run.slice(at, at + length));
					at += length;
				}
	return pieces;
}

/**
 * A made-up archive, an article at a time. Stories are put together from the texts' words; most stand in one paper, some
 * in a few, some in hundreds. A version is cut to as little as 60 %, its paragraphs may be reordered, 5 to 20 % of its words
 * reworded, its script flipped. Other stories share paragraphs of boilerplate with each other, or quote one another, and are
 * no versions.
 */
export function* makeArchive({
	seed,
	count,
	texts,
	flip,
}: ArchiveOptions): Generator<MadeArticle> {
	const random = randomFrom(seed);
	const pieces = piecesOf(texts);
	const words = new Words(random, pieces);
	const boilerplate = Array.from({ length: 200 }, () => words.paragraph());
	let made = 0;
	let earlier: readonly string[] = [];
	for (let story = 0; made < count; story++) {
		const paragraphs = words.story();
		// Every third story has set paragraphs that others have too: at most a fifth of it.
		if (story % 3 === 0)
			for (let left = Math.floor(paragraphs.length / 5); left >= 0; left--)
				paragraphs.splice(
					between(random, 1, paragraphs.length),
					0,
					shorten(pick(random, boilerplate), left === 0 ? 1 : 3),
				);
		// Every twelfth one uses another story: up to half of it are quotations from there, word for word or not.
		if (story % 12 === 5) {
			const most = Math.min(earlier.length * 0.5, paragraphs.length * 1.2);
			for (const quoted of words.version(earlier).slice(0, most * random()))
				paragraphs.splice(between(random, 1, paragraphs.length), 0, quoted);
		}
		if (story % 12 === 4) earlier = paragraphs;
		const versions = random() < 0.7 ? 1 : 1 + Math.ceil(random() ** 6 * 300);
		for (let version = 0; version < versions && made < count; version++) {
			const printed = version === 0 ? paragraphs : words.version(paragraphs);
			const flipped = random() < 0.3;
			yield { paragraphs: flipped ? printed.map(flip) : printed, story };
			made++;
		}
	}
}

/** The first sentences of a paragraph. */
function shorten(paragraph: string, sentences: number): string {
	return (paragraph.match(/[^。]+。/gu) ?? []).slice(0, sentences).join("");
}

/** Makes text of given words. */
class Words {
	private readonly random: Random;
	private readonly pieces: readonly string[];

	constructor(random: Random, pieces: readonly string[]) {
		this.random = random;
		this.pieces = pieces;
	}

	story(): string[] {
		return Array.from({ length: between(this.random, 4, 12) }, () =>
			this.paragraph(),
		);
	}

	paragraph(): string {
		return Array.from({ length: between(this.random, 1, 4) }, () =>
			this.sentence(),
		).join("");
	}

	/** What another paper prints of a story. */
	version(paragraphs: readonly string[]): string[] {
		const { random } = this;
		const kept = Math.ceil(paragraphs.length * (0.6 + 0.4 * random()));
		const from =
			random() < 0.7 ? 0 : between(random, 0, paragraphs.length - kept);
		const cut = paragraphs.slice(from, from + kept);
		const ordered = random() < 0.2 ? shuffled(random, cut) : cut;
		if (random() < 0.3) return ordered;
		const share = 0.05 + 0.15 * random();
		return ordered.map((text) => this.reword(text, share));
	}

	private sentence(): string {
		const { random } = this;
		let text = "";
		const clauses = between(random, 1, 4);
		for (let clause = 0; clause < clauses; clause++) {
			const length = between(random, 2, 6);
			for (let at = 0; at < length; at++) {
				text += pick(random, this.pieces);
				if (at < length - 1 && random() < 0.3)
					text += pick(random, [..."的和与在了对为"]);
			}
			if (random() < 0.2) text += `${between(random, 2, 99)}%`;
			text += clause < clauses - 1 ? "，" : "。";
		}
		return text;
	}

	/** Puts other words in the place of a share of the words. */
	private reword(text: string, share: number): string {
		return text.replace(/\p{Script=Han}{2,3}/gu, (word) =>
			this.random() < share
				? pick(this.random, this.pieces).slice(0, between(this.random, 2, 4))
				: word,
		);
	}
}
