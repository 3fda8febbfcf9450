import { numeralValue, plainFigures } from "./numeral";

/** What a quantity comes to. */
export interface QuantityValue {
	readonly from: number;
	/** The upper end of a range. */
	readonly to?: number;
	/** The number in figures where it is written as a fraction: 1/3. */
	readonly fraction?: string;
	/** As printed, in Simplified: 元, 公里, 个; % for all shares. */
	readonly unit: string;
	/** The text says that it is somewhat more: 400余个. */
	readonly more?: true;
}

/** Units that begin with a scale of their own: 12万|千瓦, 5|百分点. */
const SCALED = "千[瓦米克伏帕卡焦]|百(?:分点|帕)";
const NUMBER = `(?:(?!${SCALED})[0-9.,〇一二三四五六七八九十百千万亿点])+`;
const SCALE = `(?:(?!${SCALED})[十百千万亿])*`;
const UNIT = `(?:${SCALED}|[^0-9〇一二三四五六七八九十百千万亿]).*|`;
const BELOW = "〇下|负|[-−－]";
const TO = "(?:至|到|—{1,2}|－|–|-|~|～)";

/** One way in which quantities are written. */
interface QuantityRule {
	/**
	 * Anchored; over the text with plain figures. Groups: `a` and `b` the numerals, `tenths` of `a`, `over` what it is divided by, `minus` and
	 * `minusB` before them where they are below nought, `scale` and `unit`, `unitA` of the first end of a range, `more`.
	 */
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
		pattern: new RegExp(
			`^百分之(?<a>${NUMBER})(?:[至到](?:百分之)?(?<b>${NUMBER}))?$`,
			"u",
		),
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
		pattern: new RegExp(`^万分之(?<a>${NUMBER})$`, "u"),
		times: 0.01,
		unit: "%",
		example: ["万分之三", "0.03 %"],
	},
	{
		pattern: /^(?<a>[0-9]+)\/(?<over>[0-9]+)$/u,
		example: ["2/3", "2/3"],
	},
	{
		pattern: new RegExp(`^(?<unit>[A-Z]{0,2}[$＄¥￥€£])(?<a>${NUMBER})$`, "u"),
		example: ["US$5亿", "500000000 US$"],
	},
	{
		pattern: new RegExp(`^(?<over>${NUMBER})分之(?<a>${NUMBER})$`, "u"),
		example: ["三分之一", "1/3"],
	},
	{
		pattern:
			/^(?<a>[〇一二三四五六七八九])(?:至|到)(?<b>[〇一二三四五六七八九])成$/u,
		times: 10,
		unit: "%",
		example: ["三至五成", "30–50 %"],
	},
	{
		pattern:
			/^(?<a>[〇一二三四五六七八九])成(?<tenths>[一二三四五六七八九半])?$/u,
		times: 10,
		unit: "%",
		example: ["七成五", "75 %"],
	},
	{
		pattern: new RegExp(
			`^(?<minus>${BELOW})?(?<a>${NUMBER})(?<unitA>(?:${SCALED})?[^0-9〇一二三四五六七八九十百千万亿]*?)${TO}(?:(?<minusB>${BELOW})|〇上)?(?<b>${NUMBER})(?<more>[多余几])?(?<unit>${UNIT})$`,
			"u",
		),
		example: ["3至5亿元", "300000000–500000000 元"],
	},
	{
		pattern: new RegExp(
			`^(?<minus>${BELOW})?(?<a>${NUMBER})(?<more>[多余几])?(?<scale>${SCALE})(?<unit>${UNIT})$`,
			"u",
		),
		example: ["2000多万人次", ">20000000 人次"],
	},
];

/** What a quantity comes to; undefined where its numeral is not understood. @param folded as printed, in Simplified. */
export function quantityValue(folded: string): QuantityValue | undefined {
	const text = plainFigures(folded)
		.replace(/\s/gu, "")
		.replace(/个(多?)亿/u, "$1亿");
	const about = aboutValue(text);
	if (about !== undefined) return about;
	for (const rule of QUANTITY_VALUES) {
		const groups = rule.pattern.exec(text)?.groups;
		const value = groups && valueBy(rule, groups);
		if (value !== undefined) return value;
	}
	return undefined;
}

/** 三四千元, 十七八个: from one figure to the next. */
const ABOUT = new RegExp(
	`^(?<tens>[二三四五六七八九]?十)?(?<a>[一二三四五六七八九])(?<b>[二三四五六七八九])(?<scale>${SCALE})(?<unit>${UNIT})$`,
	"u",
);

function aboutValue(text: string): QuantityValue | undefined {
	const groups = ABOUT.exec(text)?.groups;
	if (groups === undefined) return undefined;
	const { tens = "", a = "", b = "", scale = "", unit = "" } = groups;
	const from = numeralValue(`${tens}${a}${scale}`);
	const to = numeralValue(`${tens}${b}${scale}`);
	const isNext = numeralValue(b) === (numeralValue(a) ?? 0) + 1;
	return isNext && from !== undefined && to !== undefined
		? { from, to, unit }
		: undefined;
}

function valueBy(
	{ times = 1, unit: stated }: QuantityRule,
	groups: Readonly<Record<string, string | undefined>>,
): QuantityValue | undefined {
	const { a = "", b, tenths, over, minus, minusB, unitA = "", more } = groups;
	const { scale = "", unit = "" } = groups;
	// 3至5亿 counts both ends in 亿.
	const isOwn = /[百千万亿]$/u.test(a) || /[^%]/u.test(unitA);
	const shared =
		b === undefined || isOwn ? scale : (/[百千万亿]+$/u.exec(b)?.[0] ?? "");
	const tenth = tenths === "半" ? "五" : tenths;
	const value = numeralValue(
		tenth === undefined ? `${a}${shared}` : `${a}点${tenth}`,
	);
	const to = b === undefined ? undefined : numeralValue(b);
	const divisor = over === undefined ? 1 : numeralValue(over);
	if (value === undefined || divisor === undefined || divisor === 0)
		return undefined;
	if (b !== undefined && to === undefined) return undefined;
	const signed = (number: number, sign?: string) =>
		Number((sign === undefined ? number : -number).toPrecision(14));
	return {
		from: signed((value * times) / divisor, minus),
		...(to !== undefined && { to: signed(to * times, minusB) }),
		...(over !== undefined && { fraction: `${value}/${divisor}` }),
		unit: stated ?? unit,
		...(more !== undefined && { more: true as const }),
	};
}

/** A value as plain text for lists and tables: ">20000000 人次", "20–30 %", "1/3". */
export function quantityText({
	from,
	to,
	fraction,
	unit,
	more,
}: QuantityValue): string {
	const number = to === undefined ? (fraction ?? `${from}`) : `${from}–${to}`;
	// More below nought is less: 零下三十多度.
	const sign = more === undefined ? "" : from < 0 ? "<" : ">";
	return `${sign}${number} ${unit}`.trimEnd();
}
