/** What a Traditional text shows of where it was printed. */
interface RegionMark {
	readonly region: "cn" | "tw" | "hk";
	/** Characters or words; each one that is found counts. */
	readonly marks: readonly string[];
	/** How much one mark counts. */
	readonly weight: number;
	/** A text that shows it. */
	readonly example: string;
}

/**
 * Characters weigh more than words, as a paper writes about other places too; words that both Taiwan and Hong Kong use
 * (資訊, 透過) tell nothing and are left out.
 */
export const REGION_MARKS: readonly RegionMark[] = [
	{
		region: "hk",
		marks: ["着", "裏", "衞", "鈎", "説", "悦", "閲", "税", "脱", "温", "户"],
		weight: 1,
		example: "着力保衞海裏的説明",
	},
	{
		region: "hk",
		marks: ["綫", "邨", "揾", "枱"],
		weight: 1,
		example: "屋邨的枱",
	},
	{
		region: "hk",
		marks: [
			"本港",
			"港府",
			"港元",
			"港鐵",
			"立法會",
			"的士",
			"質素",
			"軟件",
			"數碼",
		],
		weight: 1,
		example: "本港的士質素",
	},
	{
		region: "tw",
		marks: ["裡", "臺", "溼", "洩", "汙", "簷"],
		weight: 1,
		example: "臺灣海裡",
	},
	{
		region: "tw",
		marks: [
			"隨著",
			"看著",
			"有著",
			"接著",
			"沿著",
			"著力",
			"著眼",
			"著重",
			"著手",
		],
		weight: 1,
		example: "隨著改革，著力發展",
	},
	{
		region: "tw",
		marks: [
			"軟體",
			"網路",
			"數位",
			"品質",
			"計程車",
			"新台幣",
			"立法院",
			"行政院",
			"捷運",
		],
		weight: 1,
		example: "網路軟體的品質",
	},
	{
		region: "cn",
		marks: ["爲", "衆", "啓", "麽", "僞"],
		weight: 1,
		example: "爲人民羣衆",
	},
	{
		region: "cn",
		marks: ["信息", "視頻", "短信", "質量", "“"],
		weight: 0.2,
		example: "質量、短信和“信息”",
	},
];

/** One mark counts this often at most, so that a topic does not decide. */
const MOST = 5;
/** Less than this tells nothing. */
const LEAST = 2;
/** How much more than the next one a region must show. */
const LEAD = 1.5;

/** Where a Traditional text was printed, if it shows. */
export function regionOfTraditional(
	text: string,
): RegionMark["region"] | undefined {
	const scores = { cn: 0, tw: 0, hk: 0 };
	for (const { region, marks, weight } of REGION_MARKS)
		for (const mark of marks)
			scores[region] += Math.min(MOST, text.split(mark).length - 1) * weight;
	const regions = (["hk", "tw", "cn"] as const).toSorted(
		(a, b) => scores[b] - scores[a],
	);
	const [first, second] = regions;
	if (first === undefined || second === undefined) return undefined;
	return scores[first] >= LEAST && scores[first] >= scores[second] * LEAD
		? first
		: undefined;
}
