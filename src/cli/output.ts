import { once } from "node:events";
import writeFileAtomic from "write-file-atomic";
import { inWords, UNWRITTEN } from "./input";

/** How much text is gathered before it is written, in UTF-16 units. */
const BATCH = 1 << 16;

/** Down to this depth a JSON document is written piece by piece, so that none of it needs to fit into one string. */
const DEPTH = 4;

/** Writes to standard output, waiting where the reader is slow. Chunks must not part a surrogate pair. */
export async function print(chunks: Iterable<string>): Promise<void> {
	let batch = "";
	for (const chunk of chunks) {
		batch += chunk;
		if (batch.length < BATCH) continue;
		await write(batch);
		batch = "";
	}
	if (batch !== "") await write(batch);
}

/** Writes a file that is there when all of it is, and not before: into another beside it that takes its name in the end. */
export async function printTo(
	file: string,
	chunks: Iterable<string>,
): Promise<void> {
	const text = [...chunks].join("");
	try {
		await writeFileAtomic(file, text);
	} catch (error) {
		throw inWords(file, error, UNWRITTEN);
	}
}

/** From this length on work on a text says how far it is. UTF-16 units. */
const LONG = 1_000_000;

/** Says on a terminal how much of a long text is done, at every percent. */
export function progressOf(length: number): (done: number) => void {
	if (!process.stderr.isTTY || length < LONG) return () => {};
	let said = -1;
	return (done) => {
		const percent = Math.floor((100 * done) / length);
		if (percent === said) return;
		said = percent;
		process.stderr.write(percent === 100 ? "\r     \r" : `\r${percent} %`);
	};
}

/** Writes lines to standard output. */
export function printLines(lines: Iterable<string>): Promise<void> {
	return print(ended(lines));
}

/** Writes one JSON document and a line end. Iterables in it are written as arrays, each item when its turn comes. */
export function printJson(document: object): Promise<void> {
	return print(documentOf(document));
}

/** Says something to the user that is no result. */
export function note(message: string): void {
	process.stderr.write(`tonggao: ${message}\n`);
}

/** Says what is wrong with an input. The others are still done; the exit code tells. */
export function complain(message: string): void {
	note(message);
	process.exitCode = 1;
}

/** A reader that stops reading (`| head`) is no failure: the program ends without a word. */
export function endWithReader(): void {
	for (const stream of [process.stdout, process.stderr])
		stream.on("error", (error: NodeJS.ErrnoException) => {
			if (error.code !== "EPIPE") throw error;
			process.exit();
		});
}

async function write(text: string): Promise<void> {
	if (!process.stdout.write(text)) await once(process.stdout, "drain");
}

function* ended(lines: Iterable<string>): Generator<string> {
	for (const line of lines) yield `${line}\n`;
}

function* documentOf(document: object): Generator<string> {
	yield* jsonOf(document, DEPTH);
	yield "\n";
}

function* jsonOf(value: unknown, depth: number): Generator<string> {
	if (typeof value !== "object" || value === null || depth === 0) {
		yield JSON.stringify(value);
		return;
	}
	const list = Symbol.iterator in value;
	let mark = list ? "[" : "{";
	for (const [key, item] of list
		? withoutKeys(value as Iterable<unknown>)
		: Object.entries(value)) {
		if (item === undefined) continue;
		yield mark;
		if (key !== undefined) yield `${JSON.stringify(key)}:`;
		yield* jsonOf(item, depth - 1);
		mark = ",";
	}
	if (mark !== ",") yield mark;
	yield list ? "]" : "}";
}

function* withoutKeys(
	items: Iterable<unknown>,
): Generator<readonly [undefined, unknown]> {
	for (const item of items) yield [undefined, item];
}
