import {
	type Candidate,
	isWordStart,
	matchesIn,
	type Reading,
} from "../candidate";
import { DOUBTFUL_FIRMS } from "../lexicon/firms";

/** What stands beside a name to show that it is a firm's. */
export interface FirmRule {
	/** Matches the end of the ten characters before it. */
	readonly before?: RegExp;
	/** Matches the beginning of the ten characters after it. */
	readonly after?: RegExp;
	/** Firms of this rule marked ⟦⟧. A test reads it. */
	readonly example: string;
}

/** The first row that matches counts. */
export const FIRM_RULES: readonly FirmRule[] = [
	{
		// What only firms have.
		after:
			/^(?:执行长|财务长|股价|股票|股份|市值|财报|财年|营收|总部|首席|创始人|创办人|董事长|总裁|高管|供应链|供应商|概念股|官网|官方|旗下|子公司|门店|专卖店|直营店|体验店|工厂|应用商店|在[^，。]{0,4}上市|(?:等|[两三四五六]家)(?:企业|公司|巨头|厂商|车企|航商|房企|电商|科技|互联网))/u,
		example: "⟦苹果⟧股价上涨，⟦小米⟧创始人王小明，苹果丰收",
	},
	{
		// What firms do.
		after:
			/^(?:[今昨当]天|[今昨]日|[0-9]{1,2}[日月]|[已曾将拟近日也还则]{1,2})?(?:宣布|推出|发布|公布|回应|收购|裁员|召回|起诉|上市|停产|涨价|降价|公司(?!司))/u,
		example: "⟦亚马逊⟧宣布裁员，⟦丰田⟧召回汽车",
	},
	{
		// What firms make.
		after:
			/^(?:手机|新机|平板|电脑|汽车|新车|芯片|系统|应用|云(?!南)|音箱|智能|电视|空调|冰箱|轿车|物业|地产)/u,
		example: "一部⟦小米⟧手机，⟦丰田⟧新车",
	},
	{
		before:
			/(?:收购|起诉|入股|控股|加盟|入职|任职于|供货商?|代工厂?|投资者|巨头|公司|厂商|车企|房企|品牌|电商|芯片商|零售商|制造商|平台)$/u,
		example: "收购⟦领英⟧，电商⟦亚马逊⟧",
	},
];

/** Their names, which a text must hold for it to be searched. */
export const FIRM_NAMES = new RegExp(DOUBTFUL_FIRMS.replaceAll(" ", "|"), "gu");
const JOINT = /[、和与及跟]/u;
const SURE = 0.94;

/** Firms with names of every day, by what stands beside them; one that is sure vouches for its neighbour in a list. */
export function findDoubtfulFirms(
	reading: Reading,
	before: readonly Candidate[],
): Candidate[] {
	const { text } = reading;
	const starts = new Set<number>();
	const ends = new Set<number>();
	for (const { type, start, end, confidence } of before)
		if (type === "organisation" && confidence >= 0.85) {
			starts.add(start);
			ends.add(end);
		}
	let open = matchesIn(reading, FIRM_NAMES)
		.map((match) => ({
			start: match.index,
			end: match.index + match[0].length,
		}))
		.filter(({ start }) => isWordStart(reading, start));
	const found: Candidate[] = [];
	for (let more = true; more; ) {
		const firms = open.filter(
			({ start, end }) =>
				(JOINT.test(text.charAt(start - 1)) && ends.has(start - 1)) ||
				(JOINT.test(text.charAt(end)) && starts.has(end + 1)) ||
				isShown(text, start, end),
		);
		for (const { start, end } of firms) {
			starts.add(start);
			ends.add(end);
			found.push({ type: "organisation", start, end, confidence: SURE });
		}
		more = firms.length > 0;
		open = open.filter((each) => !firms.includes(each));
	}
	return found;
}

function isShown(text: string, start: number, end: number): boolean {
	const left = text.slice(Math.max(0, start - 10), start);
	const right = text.slice(end, end + 10);
	return FIRM_RULES.some(
		({ before, after }) =>
			(before?.test(left) ?? true) && (after?.test(right) ?? true),
	);
}
