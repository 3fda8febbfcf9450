import type { Token } from "../entities/segmenter";
import type { Span } from "../text/span";

/** A character that has several forms, and which one is seldom clear where no word is around it. */
export interface AloneRow {
	readonly character: string;
	/** Its forms in standard Traditional, as often as news prints them. */
	readonly forms: readonly string[];
	/** A sentence in which it stands alone. */
	readonly example: string;
}

/** Characters to look at where they are words by themselves. 后, 里, 并, 发 and others are left out: alone they are clear. */
export const ALONE: readonly AloneRow[] = [
	{ character: "干", forms: ["幹", "乾", "干"], example: "他写下“干”字" },
	{ character: "卷", forms: ["捲", "卷"], example: "他写下“卷”字" },
	{ character: "冲", forms: ["衝", "沖"], example: "他写下“冲”字" },
	{ character: "签", forms: ["簽", "籤"], example: "他写下“签”字" },
	{ character: "表", forms: ["表", "錶"], example: "他写下“表”字" },
	{ character: "谷", forms: ["谷", "穀"], example: "他写下“谷”字" },
	{ character: "系", forms: ["係", "系", "繫"], example: "他写下“系”字" },
	{ character: "松", forms: ["鬆", "松"], example: "他写下“松”字" },
	{ character: "折", forms: ["折", "摺"], example: "他写下“折”字" },
	{ character: "舍", forms: ["捨", "舍"], example: "他写下“舍”字" },
	{ character: "征", forms: ["徵", "征"], example: "他写下“征”字" },
	{ character: "划", forms: ["劃", "划"], example: "他写下“划”字" },
	{ character: "斗", forms: ["鬥", "斗"], example: "他写下“斗”字" },
	{ character: "蒙", forms: ["蒙", "矇"], example: "他写下“蒙”字" },
	{ character: "困", forms: ["困", "睏"], example: "他写下“困”字" },
	{ character: "借", forms: ["借", "藉"], example: "他写下“借”字" },
	{ character: "注", forms: ["注", "註"], example: "他写下“注”字" },
	{ character: "托", forms: ["托", "託"], example: "他写下“托”字" },
	{ character: "复", forms: ["復", "複", "覆"], example: "他写下“复”字" },
	{ character: "杯", forms: ["杯", "盃"], example: "他写下“杯”字" },
	{ character: "赞", forms: ["讚", "贊"], example: "他写下“赞”字" },
	{ character: "凶", forms: ["凶", "兇"], example: "他写下“凶”字" },
	{ character: "佣", forms: ["佣", "傭"], example: "他写下“佣”字" },
	{ character: "扎", forms: ["扎", "紮"], example: "他写下“扎”字" },
];

const ROWS = new Map(ALONE.map((row) => [row.character, row]));

/** A character that stands alone, and its forms. */
export interface Alone extends Span {
	readonly forms: readonly string[];
}

/**
 * The doubtful characters of a text that are words by themselves.
 * @param words what conversion reads as one, in order.
 */
export function* aloneIn(
	text: string,
	tokens: readonly Token[],
	words: readonly Span[],
): Generator<Alone> {
	let next = 0;
	for (const { start, end } of tokens) {
		if (end !== start + 1) continue;
		const row = ROWS.get(text[start] ?? "");
		if (row === undefined) continue;
		while ((words[next]?.end ?? start + 1) <= start) next++;
		if ((words[next]?.start ?? end) < end) continue;
		yield { start, end, forms: row.forms };
	}
}
