/** A word of a text in the order of its weight. */
export interface Keyword {
	readonly word: string;
	/** 1 for the first, then less; above 0. */
	readonly weight: number;
}

/** A word of a text with its part-of-speech tag of jieba's set. */
export interface TaggedWord {
	readonly word: string;
	readonly tag: string;
}

/** Tags of words that can say what a text is about: nouns and names, verbs, adjectives, idioms, Latin words. */
const TELLING = /^(?:n|v|a|i$|j$|l$|eng$|s$|z$)/u;

/** Words that news uses whatever it is about. */
export const COMMON_WORDS: ReadonlySet<string> = new Set(
	"进行 表示 指出 强调 要求 提出 认为 开展 推进 推动 加强 坚持 实现 提高 提升 促进 做好 加快 深入 全面 落实 贯彻 贯彻落实 完善 健全 着力 增强 重要 工作 方面 问题 情况 记者 电 报道 本报 讯 没有 可以 能够 需要 应当 应该 成为 作为 具有 存在 包括 通过 出席 讲话 参加 举行 召开 主持 主要 有关 相关 不断 继续 进一步 目前 今年 去年 时候 时间 地方 部分 方式 方法 过程 基础 条件 内容 活动 介绍 说 是 有 要 会 能 看 想 来 去 到 让 使 为 据 对 在 总 大 新 好 多 高 中 上 下 人 年 月 日 时".split(
		" ",
	),
);

/** How far apart two words may stand to count as neighbours, in telling words. */
const WINDOW = 5;
const DAMPING = 0.85;
const ROUNDS = 10;

/**
 * The words that say most of what a text is about, by TextRank (Mihalcea and Tarau 2004) over neighbouring words, with the
 * window, damping and rounds of cppjieba's: the neighbours of weighty words are weighty. Words of one character, common
 * words and those that tell nothing are passed over.
 * @param words of the text in order, in Simplified.
 */
export function keywords(
	words: Iterable<TaggedWord>,
	count: number,
): Keyword[] {
	const neighbours = neighboursOf(
		[...words]
			.filter(
				({ word, tag }) =>
					word.length > 1 && TELLING.test(tag) && !COMMON_WORDS.has(word),
			)
			.map(({ word }) => word),
	);
	const weights = weigh(neighbours);
	const most = Math.max(0, ...weights.values());
	return [...weights]
		.sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
		.slice(0, count)
		.map(([word, weight]) => ({ word, weight: weight / most }));
}

type Neighbours = ReadonlyMap<string, ReadonlyMap<string, number>>;

function neighboursOf(words: readonly string[]): Neighbours {
	const found = new Map<string, Map<string, number>>();
	const add = (from: string, to: string) => {
		const known = found.get(from) ?? new Map<string, number>();
		known.set(to, (known.get(to) ?? 0) + 1);
		found.set(from, known);
	};
	for (const [at, word] of words.entries())
		for (const other of words.slice(at + 1, at + WINDOW)) {
			add(word, other);
			add(other, word);
		}
	return found;
}

function weigh(neighbours: Neighbours): Map<string, number> {
	const sums = new Map<string, number>();
	const weights = new Map<string, number>();
	for (const [word, others] of neighbours) {
		let sum = 0;
		for (const times of others.values()) sum += times;
		sums.set(word, sum);
		weights.set(word, 1 / neighbours.size);
	}
	for (let round = 0; round < ROUNDS; round++)
		for (const [word, others] of neighbours) {
			let share = 0;
			for (const [other, times] of others)
				share += (times / (sums.get(other) ?? 1)) * (weights.get(other) ?? 0);
			weights.set(word, 1 - DAMPING + DAMPING * share);
		}
	return weights;
}
