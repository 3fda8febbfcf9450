/**
 * A dictionary of words with frequencies and part-of-speech tags, as a trie in flat arrays that are read from a file as
 * they are. Nodes stand in breadth-first order, so the children of one stand together, sorted; node 0 is the root.
 */
export interface Dictionary {
	/** First child of a node; those of node `n` are `first[n]` up to `first[n + 1]`. */
	readonly first: Uint32Array;
	/** The UTF-16 code unit that leads to a node. */
	readonly units: Uint16Array;
	/** Kind of the word that ends in a node, an index into `kinds`; 0 where none ends. */
	readonly words: Uint16Array;
	/** What words have in common: tag, and logarithm of their share of a text. */
	readonly kinds: readonly WordKind[];
	/** The weights of the kinds by themselves. */
	readonly weights: Float64Array;
	/** The root's child by code unit, 0 for none. */
	readonly roots: Uint32Array;
	/** Logarithm of the share that a character unknown to the dictionary is given. */
	readonly unknown: number;
}

/** Tag and logarithm of the share of a text that words of one kind have. */
export interface WordKind {
	readonly tag: string;
	readonly weight: number;
}

/** A word with how often it was counted and its tag, as jieba's dictionaries list it. */
export interface WordRow {
	readonly word: string;
	readonly count: number;
	readonly tag: string;
}

const MAGIC = 0x31574754;
/** Marks a node with more children than a byte counts; they stand in a list of their own. */
const MANY = 255;

/** The child of `node` by a code unit, 0 for none. */
export function childOf(
	{ first, units, roots }: Dictionary,
	node: number,
	unit: number,
): number {
	if (node === 0) return roots[unit] ?? 0;
	let low = first[node] ?? 0;
	let high = (first[node + 1] ?? 0) - 1;
	while (low <= high) {
		const middle = (low + high) >>> 1;
		const found = units[middle] ?? 0;
		if (found === unit) return middle;
		if (found < unit) low = middle + 1;
		else high = middle - 1;
	}
	return 0;
}

/** The kind of a word, undefined where the dictionary does not have it. */
export function kindOf(
	dictionary: Dictionary,
	word: string,
): WordKind | undefined {
	let node = 0;
	for (let at = 0; at < word.length; at++) {
		node = childOf(dictionary, node, word.charCodeAt(at));
		if (node === 0) return undefined;
	}
	const kind = dictionary.words[node] ?? 0;
	return kind === 0 ? undefined : dictionary.kinds[kind];
}

/**
 * Reads a dictionary as `packDictionary` writes it.
 * @throws Error where the bytes are no dictionary.
 */
export function readDictionary(bytes: ArrayBuffer): Dictionary {
	const view = new DataView(bytes);
	if (bytes.byteLength < 40 || view.getUint32(0, true) !== MAGIC)
		throw new Error("The file is no dictionary of words.");
	const [nodes = 0, kindCount = 0, tagBytes = 0, manyCount = 0] = [
		4, 8, 12, 16,
	].map((at) => view.getUint32(at, true));
	const total = view.getFloat64(24, true);
	const rarest = view.getFloat64(32, true);
	let at = 40;
	const tags = String.fromCharCode(
		...new Uint8Array(bytes, at, tagBytes),
	).split(" ");
	at += tagBytes;
	const kinds: WordKind[] = [];
	for (let kind = 0; kind < kindCount; kind++, at += 5)
		kinds.push({
			weight: Math.log(view.getUint32(at, true) / total),
			tag: tags[view.getUint8(at + 4)] ?? "",
		});
	const many = new Map<number, number>();
	for (let each = 0; each < manyCount; each++, at += 8)
		many.set(view.getUint32(at, true), view.getUint32(at + 4, true));
	const counts = new Uint8Array(bytes, at, nodes);
	at += nodes + (nodes % 2) + (at % 2);
	const shorts = bytes.slice(at, at + nodes * 4);
	const units = new Uint16Array(shorts, 0, nodes);
	const words = new Uint16Array(shorts, nodes * 2, nodes);
	const first = new Uint32Array(nodes + 1);
	for (let node = 0, next = 1; node < nodes; node++) {
		first[node] = next;
		const count = counts[node] ?? 0;
		next += count === MANY ? (many.get(node) ?? 0) : count;
		first[node + 1] = next;
	}
	const roots = new Uint32Array(65536);
	for (let child = first[0] ?? 0; child < (first[1] ?? 0); child++)
		roots[units[child] ?? 0] = child;
	return {
		first,
		units,
		words,
		kinds,
		weights: Float64Array.from(kinds, ({ weight }) => weight),
		roots,
		unknown: Math.log(rarest / total),
	};
}

/**
 * A dictionary as bytes. Of a word listed twice the last row counts.
 * @param total what counts are shares of, where rows were left out of the list they were counted in.
 */
export function packDictionary(
	rows: readonly WordRow[],
	total = rows.reduce((sum, { count }) => sum + count, 0),
): ArrayBuffer {
	const tags: string[] = [];
	const kinds = new Map<string, number>();
	const table: { count: number; tag: number }[] = [{ count: 1, tag: 0 }];
	const root = new Node(0);
	let rarest = Number.POSITIVE_INFINITY;
	for (const { word, count, tag } of rows) {
		if (word === "") continue;
		rarest = Math.min(rarest, count);
		const key = `${count} ${tag}`;
		const known = kinds.get(key) ?? table.length;
		if (known === table.length) {
			if (!tags.includes(tag)) tags.push(tag);
			table.push({ count, tag: tags.indexOf(tag) });
			kinds.set(key, known);
		}
		let node = root;
		for (let at = 0; at < word.length; at++)
			node = node.child(word.charCodeAt(at));
		node.word = known;
	}
	const nodes: Node[] = [root];
	for (let at = 0; at < nodes.length; at++)
		for (const child of nodes[at]?.sorted() ?? []) nodes.push(child);
	const many = [...nodes.entries()].filter(([, { size }]) => size >= MANY);
	const tagText = tags.join(" ");
	const head = 40 + tagText.length + table.length * 5 + many.length * 8;
	const body = head + nodes.length + (nodes.length % 2) + (head % 2);
	const bytes = new ArrayBuffer(body + nodes.length * 4);
	const view = new DataView(bytes);
	view.setUint32(0, MAGIC, true);
	view.setUint32(4, nodes.length, true);
	view.setUint32(8, table.length, true);
	view.setUint32(12, tagText.length, true);
	view.setUint32(16, many.length, true);
	view.setFloat64(24, total, true);
	view.setFloat64(32, Number.isFinite(rarest) ? rarest : 1, true);
	let at = 40;
	for (let each = 0; each < tagText.length; each++)
		view.setUint8(at++, tagText.charCodeAt(each));
	for (const { count, tag } of table) {
		view.setUint32(at, count, true);
		view.setUint8(at + 4, tag);
		at += 5;
	}
	for (const [node, { size }] of many) {
		view.setUint32(at, node, true);
		view.setUint32(at + 4, size, true);
		at += 8;
	}
	for (const [index, { size, unit, word }] of nodes.entries()) {
		view.setUint8(head + index, Math.min(size, MANY));
		view.setUint16(body + index * 2, unit, true);
		view.setUint16(body + (nodes.length + index) * 2, word, true);
	}
	return bytes;
}

/** A node of the trie while it grows. */
class Node {
	readonly unit: number;
	word = 0;
	private children: Map<number, Node> | undefined;

	constructor(unit: number) {
		this.unit = unit;
	}

	get size(): number {
		return this.children?.size ?? 0;
	}

	child(unit: number): Node {
		this.children ??= new Map();
		const known = this.children.get(unit) ?? new Node(unit);
		this.children.set(unit, known);
		return known;
	}

	sorted(): Node[] {
		return [...(this.children?.values() ?? [])].sort((a, b) => a.unit - b.unit);
	}
}
