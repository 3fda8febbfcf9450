import type { Fold } from "../../script/script";
import { contains, overlaps } from "../../text/span";
import type { Candidate } from "../candidate";
import type { EntityType } from "../mention";
import { select } from "../select";
import type { Decision } from "./read";

/** A workspace's decisions, ready to be applied to folded texts. */
export interface Decided {
	/** By the first character of the term, the longest first. */
	readonly terms: ReadonlyMap<string, readonly DecidedTerm[]>;
	/** What is no entity, folded and without blanks. */
	readonly never: ReadonlySet<string>;
	/** For an entity, `type:name`, the name it goes by. */
	readonly names: ReadonlyMap<string, string>;
}

interface DecidedTerm {
	/** Folded. */
	readonly term: string;
	readonly type: EntityType;
}

/** Prepares decisions; undefined where there are none. */
export function indexDecisions(
	decisions: readonly Decision[],
	fold: Fold,
): Decided | undefined {
	if (decisions.length === 0) return undefined;
	const terms = new Map<string, DecidedTerm[]>();
	const never = new Set<string>();
	const names = new Map<string, string>();
	for (const { term: printed, type, name } of decisions) {
		const term = fold(printed);
		if (type === "never") {
			never.add(withoutBlanks(term));
			continue;
		}
		const first = term.charAt(0);
		terms.set(first, [...(terms.get(first) ?? []), { term, type }]);
		if (name !== undefined)
			names.set(`${type}:${withoutBlanks(term)}`, withoutBlanks(fold(name)));
	}
	for (const list of terms.values())
		list.sort((a, b) => b.term.length - a.term.length);
	return { terms, never, names };
}

/** Names of these types hold other names in them: 南海 in 南海港务集团. */
const HOLDERS: ReadonlySet<EntityType> = new Set([
	"place",
	"organisation",
	"work",
	"meeting",
]);
/** A longer name as sure as this keeps what it holds. */
const SURE = 0.75;

/**
 * The mentions of a unit as the decisions have it, in this order of precedence: what is never an entity is none; a decided
 * term is what it was decided to be, wherever it is printed, the longest first; but inside a longer, sure name of a place, a
 * body, a work or a meeting it stays a part of that. Other mentions stay as they are.
 * @param chosen in order and without overlap.
 * @param proposed what `chosen` was chosen from: it fills the places of those that are struck out.
 */
export function withDecisions(
	folded: string,
	chosen: Candidate[],
	proposed: readonly Candidate[],
	{ terms, never }: Decided,
): Candidate[] {
	const left = chosen.filter((each) => !isNever(folded, each, never));
	const decided = findTerms(folded, terms).filter(
		(term) => !left.some((each) => keeps(each, term)),
	);
	if (decided.length === 0 && left.length === chosen.length) return chosen;
	const kept = [
		...left.filter((each) => !decided.some((term) => overlaps(each, term))),
		...decided,
	];
	const fill = proposed.filter(
		(each) =>
			!isNever(folded, each, never) &&
			!kept.some((other) => overlaps(each, other)),
	);
	return select([...kept, ...fill]);
}

/** Whether a longer name holds a decided term as a part of it. */
function keeps(name: Candidate, term: Candidate): boolean {
	return (
		HOLDERS.has(name.type) &&
		name.confidence >= SURE &&
		name.end - name.start > term.end - term.start &&
		contains(name, term)
	);
}

/** Whether a name was decided to be none. */
function isNever(
	folded: string,
	{ start, end }: Candidate,
	never: Decided["never"],
): boolean {
	return never.size > 0 && never.has(withoutBlanks(folded.slice(start, end)));
}

/** The name that an entity goes by after the decisions; each is followed once, so that a circle of them ends. */
export function decidedName(
	{ names }: Decided,
	type: EntityType,
	name: string,
): string {
	const seen = new Set<string>();
	let found = name;
	for (;;) {
		const next = names.get(`${type}:${found}`);
		if (next === undefined || seen.has(next)) return found;
		seen.add(next);
		found = next;
	}
}

/** Where decided terms are printed, without overlap. */
function findTerms(folded: string, terms: Decided["terms"]): Candidate[] {
	const found: Candidate[] = [];
	for (let start = 0; start < folded.length; ) {
		const here = terms
			.get(folded.charAt(start))
			?.find(({ term }) => folded.startsWith(term, start));
		if (here === undefined) {
			start++;
			continue;
		}
		const end = start + here.term.length;
		found.push({ type: here.type, start, end, confidence: 1, basis: "reader" });
		start = end;
	}
	return found;
}

function withoutBlanks(name: string): string {
	return name.replace(/\s/gu, "");
}
