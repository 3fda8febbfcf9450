import type { ReadUnit } from "../analysis";
import { matchesOf } from "../text/search";
import { announcementBefore } from "./announced";
import { checkList } from "./check";
import type { TaskList } from "./list";
import { sourceOf } from "./stretch";
import { unmarkedItems } from "./unmarked";

/** The words that clauses of a task list begin with, all with the same one. A test reads the examples. */
export const OPENINGS: readonly {
	readonly word: string;
	readonly example: string;
}[] = [
	{
		word: "着力",
		example: "着力优化体系，着力建设城市，着力改善民生，着力防范风险",
	},
	{
		word: "坚持",
		example: "坚持就业优先，坚持扩大容量，坚持提升质量，坚持创业带动",
	},
	{ word: "加快", example: "加快修路，加快架桥，加快植树，加快治水" },
	{
		word: "推动",
		example: "推动绿色转型；推动产业升级；推动区域协调；推动开放合作",
	},
	{ word: "推进", example: "推进改革，推进开放，推进创新，推进合作" },
	{ word: "深化", example: "深化改革，深化合作，深化交流，深化研究" },
	{
		word: "加强",
		example: "加强组织领导，加强队伍建设，加强督促检查，加强宣传引导",
	},
	{ word: "强化", example: "强化责任，强化监管，强化协同，强化保障" },
	{ word: "聚焦", example: "聚焦主业，聚焦重点，聚焦短板，聚焦民生" },
	{ word: "突出", example: "突出重点，突出实效，突出特色，突出创新" },
	{ word: "完善", example: "完善制度，完善机制，完善设施，完善服务" },
	{ word: "提升", example: "提升质量，提升效率，提升能力，提升形象" },
	{ word: "注重", example: "注重质量，注重效益，注重公平，注重安全" },
	{
		word: "更加",
		example:
			"更加注重以人为本，更加注重集约高效，更加注重特色发展，更加注重治理投入",
	},
	{ word: "全面", example: "全面修路，全面架桥，全面植树，全面治水" },
	{ word: "切实", example: "切实修路，切实架桥，切实植树，切实治水" },
	{ word: "持续", example: "持续修路，持续架桥，持续植树，持续治水" },
	{ word: "大力", example: "大力修路，大力架桥，大力植树，大力治水" },
	{ word: "积极", example: "积极修路，积极架桥，积极植树，积极治水" },
	{ word: "必须", example: "必须修路，必须架桥，必须植树，必须治水" },
];

/** Fewer clauses that begin alike are a figure of speech: news is full of threes. */
const FEWEST = 4;
/** The same where the text announces just as many. */
const FEWEST_ANNOUNCED = 3;

const WORDS: ReadonlySet<string> = new Set(OPENINGS.map(({ word }) => word));
const SENTENCE = /[^。！？：]+/gu;
const CLAUSE = /[^，；]+/gu;

interface Clause {
	readonly start: number;
	readonly end: number;
	readonly opening: string;
}

/** Lists without markers: clauses of one sentence that follow each other and begin with the same word (着力…，着力…). */
export function findClauses(unit: ReadUnit): TaskList[] {
	const found: TaskList[] = [];
	for (const sentence of matchesOf(SENTENCE, unit.folded)) {
		let run: Clause[] = [];
		const close = () => {
			const list =
				run.length < FEWEST_ANNOUNCED ? undefined : listOf(unit, run);
			if (list !== undefined && isList(list)) found.push(list);
			run = [];
		};
		for (const clause of clausesOf(sentence[0], sentence.index)) {
			if (run[0]?.opening !== clause.opening) close();
			if (WORDS.has(clause.opening)) run.push(clause);
		}
		close();
	}
	return found;
}

function isList({ items, announced }: TaskList): boolean {
	return items.length >= FEWEST || items.length === announced;
}

function* clausesOf(sentence: string, base: number): Generator<Clause> {
	for (const { 0: text, index } of matchesOf(CLAUSE, sentence)) {
		const lead = text.length - text.trimStart().length;
		const start = base + index + lead;
		yield {
			start,
			end: base + index + text.length,
			opening: text.slice(lead, lead + 2),
		};
	}
}

function listOf(unit: ReadUnit, clauses: readonly Clause[]): TaskList {
	const items = unmarkedItems(unit, clauses);
	const found = announcementBefore(
		unit.folded,
		clauses[0]?.start ?? 0,
		items.length,
	);
	if (found === undefined)
		return { article: unit.article, items, problems: [] };
	const { count, span } = found;
	return {
		article: unit.article,
		announced: count,
		items,
		problems: checkList(items, count, sourceOf([{ unit, ...span }])),
	};
}
