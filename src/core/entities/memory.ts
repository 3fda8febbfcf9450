import type { ReadUnit } from "../analysis";
import { contains } from "../text/span";
import type { Candidate } from "./candidate";
import { type Decided, withDecisions } from "./decisions/apply";
import { lookUp } from "./lexicon/lexicon";
import type { EntityType } from "./mention";
import { repeatedPeople } from "./repeated";
import { joinLevels } from "./rules/places";
import { select } from "./select";

/** Names that a document shows surely enough to find them elsewhere in it, longest first, by their first code unit. */
export type DocumentMemory = ReadonlyMap<number, readonly Remembered[]>;

interface Remembered {
	readonly name: string;
	readonly type: EntityType;
	readonly confidence: number;
}

const KEPT: ReadonlySet<EntityType> = new Set([
	"person",
	"organisation",
	"place",
	"meeting",
]);
/** One mention as sure as this is remembered; two are where each is at least half sure. */
const SURE = 0.85;
const REPEATED = 0.6;

/** What the units of a document show, each by itself. */
export function remember(units: readonly ReadUnit[]): DocumentMemory {
	const seen = new Map<string, Remembered & { readonly count: number }>();
	for (const { folded, local } of units)
		for (const { type, span, confidence } of local) {
			const name = folded.slice(span.start, span.end);
			if (!KEPT.has(type) || name.length < 2) continue;
			const key = `${type}:${name}`;
			const known = seen.get(key);
			seen.set(key, {
				name,
				type,
				confidence: Math.max(confidence, known?.confidence ?? 0),
				count: (known?.count ?? 0) + 1,
			});
		}
	for (const name of repeatedPeople(units)) {
		const key = `person:${name}`;
		if (!seen.has(key))
			seen.set(key, { name, type: "person", confidence: SURE, count: 1 });
	}
	for (const { name, type, confidence } of [...seen.values()]) {
		const short = shortOf(type, name);
		const key = `organisation:${short}`;
		if (short !== undefined && confidence >= SURE && !seen.has(key))
			seen.set(key, {
				name: short,
				type: "organisation",
				confidence: SURE,
				count: 1,
			});
	}
	const memory = new Map<number, Remembered[]>();
	for (const { name, type, confidence, count } of seen.values()) {
		if (confidence < SURE && (count < 2 || confidence < REPEATED)) continue;
		const first = name.charCodeAt(0);
		const kept = { name, type, confidence };
		const list = memory.get(first);
		if (list === undefined) memory.set(first, [kept]);
		else list.push(kept);
	}
	return memory;
}

/** Universities are called by what they teach once they have been named in full: 江北农业大学, 农大. */
const TAUGHT =
	/\p{Script=Han}{2}(?<taught>农|师|理工|科|工|医|财|林|交|民|政法|海|外|传媒|体)(?:业|范|技|科|经|通|族|洋|语|国语|育)?大学$/u;

/** What a body that is named in full may be called in the same document; undefined where nothing is usual. */
function shortOf(type: EntityType, name: string): string | undefined {
	const taught =
		type === "organisation" ? TAUGHT.exec(name)?.groups?.taught : undefined;
	return taught === undefined ? undefined : `${taught}大`;
}

/**
 * The mentions of a unit once the document has had its say: remembered names compete with what the unit shows by itself,
 * so they cut run-together lists anew (赵乐际王沪宁蔡奇) and fill repeats that nothing beside them gives away. The reader's
 * decisions go before all of it.
 */
export function recall(
	unit: ReadUnit,
	memory: DocumentMemory,
	decided?: Decided,
): Candidate[] {
	const { folded } = unit;
	const own = ownOf(unit);
	const known = withRecalled(unit, own, memory);
	return decided === undefined
		? known
		: withDecisions(folded, known, unit.proposed, decided);
}

function ownOf({ local }: ReadUnit): Candidate[] {
	return local.map(({ type, span, confidence, basis }) => ({
		type,
		start: span.start,
		end: span.end,
		confidence,
		basis,
	}));
}

/** The candidates of a unit with those that the document remembers. */
function withRecalled(
	{ folded, blocks }: ReadUnit,
	own: Candidate[],
	memory: DocumentMemory,
): Candidate[] {
	const recalled: Candidate[] = [];
	for (let start = 0; start < folded.length; start++)
		for (const { name, type, confidence } of memory.get(
			folded.charCodeAt(start),
		) ?? [])
			if (folded.startsWith(name, start))
				recalled.push({
					type,
					start,
					end: start + name.length,
					confidence: confidence * 0.98,
					basis: "document",
				});
	if (recalled.length === 0) return own;
	const known = new Set(own.map(keyOf));
	const ends = new Set(
		own.flatMap(({ type, end }) => (type === "place" ? [end] : [])),
	);
	const fresh = recalled.filter((each) => {
		if (known.has(keyOf(each))) return true;
		if (each.type === "person") return true;
		const name = folded.slice(each.start, each.end);
		// 俄军|方 is the side, not the army.
		if (
			name.endsWith("军") &&
			/^(?:[方官机工]|舰(?!艇))/u.test(folded.slice(each.end, each.end + 2))
		)
			return false;
		return (
			lookUp(name) === undefined &&
			!blocks.some((block) => contains(block, each))
		);
	});
	// 厦门|青溪湖 is one place once the lake is known.
	const places = fresh.some(
		({ type, start }) => type === "place" && ends.has(start),
	)
		? joinLevels({ text: folded }, [...own, ...fresh])
		: [];
	return select([...own, ...fresh, ...places]);
}

function keyOf({ type, start, end }: Candidate): string {
	return `${type}:${start}:${end}`;
}
