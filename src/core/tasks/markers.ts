import { matchesOf } from "../text/search";
import { makeSieve } from "../text/sieve";

/** A kind of ordinal; a list keeps to one, but for its first item (首先要…二是…). */
export type MarkerFamily =
	| "shi"
	| "yao"
	| "di"
	| "qi"
	| "words"
	| "brackets"
	| "chapter"
	| "digits"
	| "circles";

/** One row of the table of ordinal phrases. */
export interface MarkerRule {
	/** The lists that a marker of this row can belong to. */
	readonly families: readonly MarkerFamily[];
	/** Global, Unicode; the match is the marker, its group `n` the numeral. Context is in look-arounds. */
	readonly pattern: RegExp;
	/** The ordinal of every match, where no numeral says it; the last item's depends on those before it. */
	readonly ordinal?: number | "last";
	/** Only where a list of the family already waits for this ordinal, or one follows that lacks it. */
	readonly loose?: true;
	/** Markers of this row marked ⟦⟧. A test reads it. */
	readonly example: string;
}

/** An ordinal phrase in a unit's folded text. */
export interface Marker {
	readonly families: readonly MarkerFamily[];
	/** "last": one more than the marker before it has. */
	readonly ordinal: number | "last";
	readonly loose: boolean;
	readonly start: number;
	readonly end: number;
}

const HAN = "[一二三四五六七八九十]{1,3}";
const CLAUSE = "(?<=^|[，。；：！？…“”「」』）)\\s—])";
const SENTENCE = "(?<=^\\s*|[。；：！？”」』]\\s*)";

/** Ordinal phrases by what lists they count; every row is tried, and of two in one place the longer counts. */
export const MARKER_RULES: readonly MarkerRule[] = [
	{
		families: ["shi"],
		pattern: new RegExp(
			`${CLAUSE}(?<n>${HAN})\\s?是(?:要(?!求|素|点|害|件))?`,
			"gu",
		),
		example: "⟦一是⟧修路；⟦二是要⟧架桥。⟦三是⟧要求严格，之一是、统一是",
	},
	{
		families: ["shi"],
		pattern:
			/(?<=[^之统唯同单专万任合第五九初划不，。；：\s])(?<n>一)是(?:要(?!求|素|点))?/gu,
		loose: true,
		example: "任务⟦一是⟧修路",
	},
	{
		families: ["yao"],
		pattern: new RegExp(`${CLAUSE}(?<n>${HAN})要(?!求|素|点|害|件)`, "gu"),
		example: "⟦一要⟧修路，⟦二要⟧架桥",
	},
	{
		families: ["di"],
		pattern: new RegExp(
			`${CLAUSE}第\\s?(?<n>${HAN})(?:是要?|要(?!求|素|点)|(?=[，：]|、(?![一二三四五六七八九十]))|个(?:方面)?(?:是|，))`,
			"gu",
		),
		example: "⟦第一⟧，修路。⟦第二是⟧架桥。⟦第三要⟧植树，第四次",
	},
	{
		families: ["qi"],
		pattern: new RegExp(`${CLAUSE}其(?<n>${HAN})(?:是|(?=[，、：]))`, "gu"),
		example: "⟦其一⟧，修路；⟦其二是⟧架桥",
	},
	{
		families: ["shi", "yao", "di", "words"],
		pattern: /首先(?:要(?!求|素|点)|是要?)?/gu,
		ordinal: 1,
		loose: true,
		example: "双方⟦首先要⟧修路，⟦首先⟧，修路",
	},
	{
		families: ["shi", "yao", "di", "words"],
		pattern: new RegExp(`${CLAUSE}其次(?:要(?!求|素|点)|是要?)?`, "gu"),
		ordinal: 2,
		loose: true,
		example: "；⟦其次要⟧架桥",
	},
	{
		families: ["shi", "yao", "di", "words"],
		pattern: new RegExp(`${CLAUSE}再次(?:要(?!求|素|点)|是要?|(?=，))`, "gu"),
		ordinal: 3,
		loose: true,
		example: "；⟦再次要⟧植树",
	},
	{
		families: ["words"],
		pattern: new RegExp(`${CLAUSE}最后(?:要(?!求|素|点)|是要?|(?=，))`, "gu"),
		ordinal: "last",
		loose: true,
		example: "。⟦最后⟧，种草。到最后，他最后要去",
	},
	{
		families: ["brackets"],
		pattern: new RegExp(
			`${SENTENCE}[（(]\\s?(?<n>${HAN}|[0-9０-９]{1,2})\\s?[）)]、?`,
			"gu",
		),
		example: "⟦（一）⟧修路。⟦(2)⟧架桥",
	},
	{
		families: ["chapter"],
		pattern: new RegExp(
			`(?<=^\\s*|。\\s*)(?<n>${HAN})、(?![一二三四五六七八九十])`,
			"gu",
		),
		example: "⟦一、⟧修路。⟦二、⟧架桥",
	},
	{
		families: ["digits"],
		pattern: new RegExp(
			`${SENTENCE}(?<n>[0-9０-９]{1,2})(?:[.．](?![0-9０-９])|[、)）])\\s?`,
			"gu",
		),
		example: "⟦1.⟧修路；⟦2、⟧架桥，3.5倍",
	},
	{
		families: ["circles"],
		pattern: /(?<n>[①-⑳❶-❿⓫-⓴➀-➓⑴-⒇⒈-⒛㈠-㈩])\s?/gu,
		example: "⟦❶⟧修路⟦②⟧架桥",
	},
];

const sift = makeSieve(MARKER_RULES.map(({ pattern }) => pattern));

/** The ordinal phrases of a folded text, in order; where two share a place the longer one counts. */
export function findMarkers(folded: string): Marker[] {
	const found: Marker[] = [];
	const mayMatch = sift(folded);
	for (const { families, pattern, ordinal, loose } of MARKER_RULES) {
		if (!mayMatch(pattern)) continue;
		for (const match of matchesOf(pattern, folded)) {
			const number = ordinal ?? numberOf(match.groups?.n ?? "");
			if (number === undefined || (number !== "last" && number < 1)) continue;
			found.push({
				families,
				ordinal: number,
				loose: loose === true,
				start: match.index,
				end: match.index + match[0].trimEnd().length,
			});
		}
	}
	found.sort((a, b) => a.start - b.start || b.end - a.end);
	return found.filter((marker, index) => {
		const previous = found[index - 1];
		return previous === undefined || previous.end <= marker.start;
	});
}

const CIRCLES = [..."①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"];
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

/** The number that Arabic digits, a Chinese numeral up to 99 or a circled figure writes; undefined for none. */
export function numberOf(numeral: string): number | undefined {
	const digits = numeral.replace(/[０-９]/gu, (digit) =>
		String(digit.charCodeAt(0) - 0xff10),
	);
	if (/^[0-9]+$/u.test(digits)) return Number(digits);
	const run = RUNS.filter(
		([first]) =>
			numeral >= first &&
			numeral.charCodeAt(0) - first.charCodeAt(0) < CIRCLES.length,
	).sort((a, b) => b[0].charCodeAt(0) - a[0].charCodeAt(0))[0];
	if (
		run !== undefined &&
		numeral.length === 1 &&
		!/\p{Script=Han}/u.test(numeral)
	)
		return numeral.charCodeAt(0) - run[0].charCodeAt(0) + run[1];
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

function figure(char: string): number {
	return char === "两" ? 2 : "零一二三四五六七八九".indexOf(char);
}
