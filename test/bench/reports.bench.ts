// Finds reports among many made-up articles and prints processor time, memory, recall and precision over pairs of articles.
// `node dist/test/bench/reports.bench.js 100000`: the number of articles.
import { findReports, type PrintedArticle } from "../../src/core/reports/find";
import { fingerprint, thin } from "../../src/core/reports/fingerprint";
import { print } from "../support/articles";

const SEED = 20_250_715;
const count = Number(process.argv[2] ?? 20_000);

/** Mulberry32 (Tommy Ettinger): the same numbers for the same seed. */
function randomFrom(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}

const random = randomFrom(SEED);
const words = Array.from({ length: 30_000 }, () =>
	String.fromCharCode(
		0x4e00 + Math.floor(random() ** 2 * 4000),
		0x4e00 + Math.floor(random() ** 2 * 4000),
	),
);
const word = () => words[Math.floor(random() ** 3 * words.length)] ?? "";
const sentence = () =>
	`${Array.from({ length: 8 + Math.floor(random() * 14) }, word).join("")}。`;
/** Sentences that many articles hold, as papers have set phrases. */
const phrases = Array.from({ length: 300 }, sentence);

function story(): string[] {
	return Array.from({ length: 4 + Math.floor(random() * 8) }, () =>
		Array.from({ length: 2 + Math.floor(random() * 3) }, () =>
			random() < 0.05
				? (phrases[Math.floor(random() ** 2 * phrases.length)] ?? "")
				: sentence(),
		).join(""),
	);
}

/** A story as another paper prints it: cut from the end, some words changed. */
function edited(paragraphs: readonly string[]): string[] {
	const kept = Math.ceil(paragraphs.length * (0.3 + random() * 0.7));
	const change = random() * 0.15;
	return paragraphs
		.slice(0, kept)
		.map((text) =>
			text.replace(/[^。]{2}/gu, (old) => (random() < change ? word() : old)),
		);
}

const articles: PrintedArticle[] = [];
const storyOf: number[] = [];
const add = (paragraphs: readonly string[], number: number) => {
	const { article } = print(...paragraphs);
	articles.push({
		file: `${articles.length}`.padStart(7, "0"),
		article: 0,
		title: "",
		wire: 0,
		print: thin(fingerprint(article, (text) => text)),
	});
	storyOf.push(number);
};
/** Seconds of processor time, which do not depend on what else the machine does. */
const seconds = () => process.cpuUsage().user / 1e6;
const made = seconds();
for (let number = 0; articles.length < count; number++) {
	const paragraphs = story();
	add(paragraphs, number);
	const copies = random() < 0.85 ? 0 : Math.ceil(random() ** 6 * 300);
	for (let copy = 0; copy < copies && articles.length < count; copy++)
		add(random() < 0.3 ? paragraphs : edited(paragraphs), number);
}
const ready = seconds();
const before = process.memoryUsage();
const reports = findReports(articles);
const done = seconds();
const after = process.memoryUsage();

const reportOf = new Map<number, number>();
for (const [number, { versions }] of reports.entries())
	for (const { file } of versions) reportOf.set(Number(file), number);
const sizes = (keys: Iterable<string>) => {
	const counts = new Map<string, number>();
	for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
	let pairs = 0;
	for (const size of counts.values()) pairs += (size * (size - 1)) / 2;
	return pairs;
};
const grouped = [...reportOf];
const real = sizes(storyOf.map(String));
const found = sizes(grouped.map(([, report]) => `${report}`));
const right = sizes(
	grouped.map(([article, report]) => `${report} ${storyOf[article]}`),
);
const megabytes = (bytes: number) => `${Math.round(bytes / 2 ** 20)} MB`;
console.log(
	[
		`${count} articles, ${reports.length} reports (seed ${SEED})`,
		`fingerprints ${(ready - made).toFixed(1)} s with making the texts, finding ${(done - ready).toFixed(1)} s`,
		`before ${megabytes(before.heapUsed + before.arrayBuffers)}, after ${megabytes(after.heapUsed + after.arrayBuffers)}, resident ${megabytes(after.rss)}`,
		`recall ${(right / real).toFixed(3)}, precision ${(right / found).toFixed(3)} over pairs of articles`,
	].join("\n"),
);
