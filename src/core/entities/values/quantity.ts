import { numeralValue, plainFigures } from "./numeral";

/** What a quantity comes to. */
export interface QuantityValue {
	readonly from: number;
	/** The upper end of a range. */
	readonly to?: number;
	/** As printed, in Simplified: 元, 公里, 个; % for all shares. */
	readonly unit: string;
	/** The text says that it is somewhat more: 400余个. */
	readonly more?: true;
}

const NUMBER = "[0-9.,〇一二三四五六七八九十百千万亿点]+";
const SCALE = "[十百千万亿]*";
const UNIT = "[^0-9〇一二三四五六七八九十百千万亿].*|";

/** One way in which quantities are written. */
interface QuantityRule {
	/** Anchored; over the text with plain figures. Groups: `a` and `b` the numerals, `unit`, `more`. */
	readonly pattern: RegExp;
	/** What a numeral's value counts of the unit, where it is not itself. */
	readonly times?: number;
	readonly unit?: string;
	/** Printed, then its value as `quantityText` writes it. A test reads it. */
	readonly example: readonly [string, string];
}

/** The first row that matches counts. */
export const QUANTITY_VALUES: readonly QuantityRule[] = [
	{
		pattern: new RegExp(`^百分之(?<a>${NUMBER})(?:至(?<b>${NUMBER}))?$`, "u"),
		unit: "%",
		example: ["百分之三点五至五", "3.5–5 %"],
	},
	{
		pattern: new RegExp(`^千分之(?<a>${NUMBER})$`, "u"),
		times: 0.1,
		unit: "%",
		example: ["千分之五", "0.5 %"],
	},
	{
		pattern: /^(?<a>[〇一二三四五六七八九])成$/u,
		times: 10,
		unit: "%",
		example: ["四成", "40 %"],
	},
	{
		pattern: new RegExp(
			`^(?<a>${NUMBER})%?(?:至|到|—{1,2}|－|–|-|~|～)(?<b>${NUMBER})(?<more>[多余几])?(?<unit>${UNIT})$`,
			"u",
		),
		example: ["3至5亿元", "300000000–500000000 元"],
	},
	{
		pattern: new RegExp(
			`^(?<a>${NUMBER})(?<more>[多余几])?(?<scale>${SCALE})(?<unit>${UNIT})$`,
			"u",
		),
		example: ["2000多万人次", ">20000000 人次"],
	},
];

/** What a quantity comes to; undefined where its numeral is not understood. @param folded as printed, in Simplified. */
export function quantityValue(folded: string): QuantityValue | undefined {
	const text = plainFigures(folded).replace(/\s/gu, "");
	for (const { pattern, times = 1, unit: stated } of QUANTITY_VALUES) {
		const groups = pattern.exec(text)?.groups;
		if (groups === undefined) continue;
		const { a = "", b, more, scale = "", unit = "" } = groups;
		const to = b === undefined ? undefined : numeralValue(b);
		// 3至5亿 counts both ends in 亿.
		const shared =
			b === undefined ? scale : (/[百千万亿]+$/u.exec(b)?.[0] ?? "");
		const own = /[百千万亿]$/u.test(a) && b !== undefined ? "" : shared;
		const value = numeralValue(a);
		const factor = own === "" ? 1 : numeralValue(`1${own}`);
		if (value === undefined || factor === undefined) continue;
		if (b !== undefined && to === undefined) continue;
		return {
			from: Number((value * factor * times).toPrecision(14)),
			...(to !== undefined && { to: to * times }),
			unit: stated ?? unit,
			...(more !== undefined && { more: true as const }),
		};
	}
	return undefined;
}

/** A value as plain text for lists and tables: ">20000000 人次", "20–30 %". */
export function quantityText({ from, to, unit, more }: QuantityValue): string {
	const number = to === undefined ? `${from}` : `${from}–${to}`;
	return `${more ? ">" : ""}${number} ${unit}`.trimEnd();
}
