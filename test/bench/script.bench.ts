// Converts the seeds in every direction with spans and, in the same run, with opencc-js as it is: time of both and their ratio.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Converter } from "opencc-js";
import type { Direction } from "../../src/core/script/convert";
import { makeConverter } from "../../src/engines/opencc";

const seeds = join(__dirname, "..", "..", "..", "seeds");
const text = readdirSync(seeds)
	.map((name) => readFileSync(join(seeds, name), "utf8"))
	.join("");
const ROUNDS = 40;

const directions: readonly Direction[] = [
	{ from: "cn", to: "hk" },
	{ from: "cn", to: "twp" },
	{ from: "hk", to: "cn" },
	{ from: "twp", to: "cn" },
];

/** The least time of a round in milliseconds, after warming up. */
function least(round: () => void): number {
	let best = Number.POSITIVE_INFINITY;
	for (let count = 0; count < ROUNDS; count++) {
		const start = performance.now();
		round();
		best = Math.min(best, performance.now() - start);
	}
	return best;
}

/** Milliseconds that `make` takes, and what it makes. */
function timed<T>(make: () => T): { readonly ms: number; readonly made: T } {
	const start = performance.now();
	const made = make();
	return { ms: performance.now() - start, made };
}

console.log(`${text.length} UTF-16 units, least of ${ROUNDS} rounds`);
const converter = makeConverter();
let spans = 0;
let plain = 0;
for (const direction of directions) {
	const first = timed(() => converter.convert("", direction));
	const opencc = timed(() => Converter(direction));
	const ours = least(() => converter.convert(text, direction));
	const theirs = least(() => opencc.made(text));
	spans += ours;
	plain += theirs;
	console.log(
		`${direction.from}→${direction.to}: built in ${first.ms.toFixed(0)} ms (opencc-js ${opencc.ms.toFixed(0)}); ${ours.toFixed(1)} ms with spans, ${theirs.toFixed(1)} plain, ratio ${(ours / theirs).toFixed(2)}`,
	);
}
console.log(`all: ratio ${(spans / plain).toFixed(2)}`);
