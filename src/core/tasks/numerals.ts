const CIRCLES = 20;
const RUNS: readonly (readonly [first: string, ordinal: number])[] = [
	["①", 1],
	["❶", 1],
	["⓫", 11],
	["➀", 1],
	["➊", 1],
	["⑴", 1],
	["⒈", 1],
	["㈠", 1],
];

/** The number that Arabic digits, a Chinese numeral up to 99, a circled figure or a letter up to h writes; undefined for none. */
export function numberOf(numeral: string): number | undefined {
	const digits = numeral.replace(/[０-９]/gu, (digit) =>
		String(digit.charCodeAt(0) - 0xff10),
	);
	if (/^[0-9]+$/u.test(digits)) return Number(digits);
	if (/^[a-h]$/u.test(numeral)) return numeral.charCodeAt(0) - 0x60;
	const run = runOf(numeral);
	if (run !== undefined)
		return numeral.charCodeAt(0) - run[0].charCodeAt(0) + run[1];
	if (numeral.length === 1 && FORMAL.includes(numeral))
		return (FORMAL.indexOf(numeral) % 10) + 1;
	const match =
		/^(?:(?<tens>[一二两三四五六七八九])?(?<ten>十))?(?<ones>[一二两三四五六七八九])?$/u.exec(
			numeral,
		);
	if (match === null || numeral === "") return undefined;
	const { tens, ten, ones } = match.groups ?? {};
	return (
		(ten === undefined ? 0 : (tens === undefined ? 1 : figure(tens)) * 10) +
		(ones === undefined ? 0 : figure(ones))
	);
}

/** What the numerals of one list share: the same digits, letters or circles. */
export function scriptOf(numeral: string): string {
	if (/^[0-9０-９]/u.test(numeral)) return "digits";
	if (/^[a-h]/u.test(numeral)) return "letters";
	const run = runOf(numeral);
	// ⓫ goes on where ❿ ends.
	if (run !== undefined) return run[0] === "⓫" ? "❶" : run[0];
	return FORMAL.includes(numeral) ? "formal" : "han";
}

/** Numerals of deeds and of official papers in Taiwan, twice: 参 is 叁 there. */
const FORMAL = "壹贰叁肆伍陆柒捌玖拾壹贰参肆伍陆柒捌玖拾";

function runOf(numeral: string) {
	if (numeral.length !== 1 || /\p{Script=Han}/u.test(numeral)) return undefined;
	return RUNS.filter(
		([first]) =>
			numeral >= first && numeral.charCodeAt(0) - first.charCodeAt(0) < CIRCLES,
	).sort((a, b) => b[0].charCodeAt(0) - a[0].charCodeAt(0))[0];
}

function figure(char: string): number {
	return char === "两" ? 2 : "零一二三四五六七八九".indexOf(char);
}
