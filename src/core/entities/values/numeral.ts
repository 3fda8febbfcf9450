const FIGURES = "〇一二三四五六七八九";
const SMALL: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const LARGE: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8 };

/** 三四, 二三十: about so many. */
const ABOUT =
	/(?<![〇一二三四五六七八九])[一二三四五六七八九]{2}(?![〇一二三四五六七八九])/u;

const IN_PARTS =
	/^[0-9]+(?:\.[0-9]+)?(?:[十百千万亿]+〇?[0-9]+(?:\.[0-9]+)?)*[十百千万亿]*$/u;

/** Full-width digits, points, commas and percent signs as ASCII; 零 ○ as 〇, 两 as 二. Of the same length. */
export function plainFigures(text: string): string {
	return text
		.replace(/[０-９％．，]/gu, (char) =>
			String.fromCharCode(char.charCodeAt(0) - 0xfee0),
		)
		.replace(/[零○]/gu, "〇")
		.replaceAll("两", "二");
}

/**
 * The number that a folded numeral writes, in Arabic figures, Han ones or both (3,200, 1.2万亿, 两千三百, 二〇二五);
 * undefined where it is none.
 */
export function numeralValue(numeral: string): number | undefined {
	const text = plainFigures(numeral).replaceAll(",", "");
	if (text === "" || !/^[0-9.〇一二三四五六七八九十百千万亿点]+$/u.test(text))
		return undefined;
	if (/[0-9.]/u.test(text)) return partsValue(text);
	const scaled = /^(.+点[〇一二三四五六七八九]+)([十百千万亿]+)$/u.exec(text);
	if (scaled !== null) {
		const value = numeralValue(scaled[1] ?? "");
		return value && exact(value * wholeValue(scaled[2] ?? ""));
	}
	const [whole = "", decimals] = text.split("点");
	const integer = /^[〇一二三四五六七八九]{2,}$/u.test(whole)
		? Number(digits(whole))
		: wholeValue(whole);
	if (decimals === undefined) return integer;
	return /^[〇一二三四五六七八九]+$/u.test(decimals)
		? exact(integer + Number(`0.${digits(decimals)}`))
		: undefined;
}

/** Han numerals before 年, 月, 日, 时 and 分 in Arabic ones where they are one number, years of 民国 as those of our era: 二〇二五年七月 as 2025年7月. */
export function withArabicDates(plain: string): string {
	return plain
		.replace(
			/[〇一二三四五六七八九十]+(?=年(?!代)|月|[日号]|[时点分])/gu,
			(numeral) =>
				ABOUT.test(numeral) ? numeral : `${numeralValue(numeral) ?? numeral}`,
		)
		.replace(/民国([0-9]{1,3})(?=年)/gu, (_, year) => `${Number(year) + 1911}`);
}

/** 1.2万亿, 1亿2000万, 3万8066, 14亿1千万; undefined where figures and units do not alternate. */
function partsValue(text: string): number | undefined {
	if (!IN_PARTS.test(text)) return undefined;
	return sumOf(text.match(/[0-9.]+|[十百千万亿]/gu) ?? [], Number);
}

/** 一万二千三百, and 一万二 for 12,000. */
function wholeValue(text: string): number {
	const short =
		/^(?<before>.*[一二三四五六七八九](?<unit>[百千万亿]))(?<last>[一二三四五六七八九])$/u.exec(
			text,
		)?.groups;
	const value = (whole: string) =>
		sumOf([...whole], (char) => FIGURES.indexOf(char));
	if (short === undefined) return value(text);
	const { before = "", unit = "", last = "" } = short;
	return value(before) + (value(last) * value(unit)) / 10;
}

/** Figures times their units, and all before 万 or 亿 times that. */
function sumOf(
	parts: readonly string[],
	figureOf: (part: string) => number,
): number {
	let total = 0;
	let section = 0;
	let figure: number | undefined;
	for (const part of parts) {
		const small = SMALL[part];
		const large = LARGE[part];
		if (small !== undefined) {
			section = exact(section + (figure ?? 1) * small);
			figure = undefined;
		} else if (large !== undefined) {
			const here = section + (figure ?? 0);
			// 万亿 multiplies what 万 has made already, and 一万二千亿 all of it.
			const isAll = here === 0 || total < large;
			total = exact(isAll ? (total + here || 1) * large : total + here * large);
			section = 0;
			figure = undefined;
		} else figure = figureOf(part);
	}
	return exact(total + section + (figure ?? 0));
}

function digits(text: string): string {
	return [...text].map((char) => FIGURES.indexOf(char)).join("");
}

/** Without the rounding of binary fractions: 9.44 × 10⁸ is 944000000. */
function exact(value: number): number {
	return Number(value.toPrecision(14));
}
