import type { Chance } from "./chance";

const CITIES = ["北京", "上海", "武汉", "成都", "东京", "日内瓦"] as const;
const SURNAMES = ["王", "李", "陈", "马", "赵", "孙", "林", "胡"] as const;
const GIVEN = [
	"欣",
	"海",
	"志远",
	"梅",
	"涛文",
	"佳浩",
	"建国",
	"晓然",
] as const;

function nameOf(chance: Chance): string {
	return chance.pick(SURNAMES) + chance.pick(GIVEN);
}

/** What an article opens with: where its report comes from. Empty where it says nothing. */
export function openingOf(traditional: boolean, chance: Chance): string {
	if (traditional)
		return chance.pick([
			"【本報訊】",
			`（記者${nameOf(chance)}報道）`,
			"據新華社電 ",
			"",
			"",
		]);
	const date = `${chance.between(1, 12)}月${chance.between(1, 28)}日`;
	return chance.pick([
		`新华社${chance.pick(CITIES)}${date}电 `,
		`新华社${chance.pick(CITIES)}${date}电 `,
		"据新华社电 ",
		`本报讯（记者${nameOf(chance)}）`,
		"",
	]);
}

/** A line that names writers. */
export function bylineOf(traditional: boolean, chance: Chance): string {
	const names = chance.happens(0.6)
		? `${nameOf(chance)} ${nameOf(chance)}`
		: nameOf(chance);
	return `${traditional ? "本報記者" : "本报记者"} ${names}`;
}

/** Who took a picture. */
export function creditOf(traditional: boolean, chance: Chance): string {
	if (traditional)
		return chance.pick([
			`${nameOf(chance)}攝`,
			"新華社",
			`新華社記者 ${nameOf(chance)} 攝`,
		]);
	return chance.pick([
		`新华社记者 ${nameOf(chance)} 摄`,
		`本报记者 ${nameOf(chance)} 摄`,
		"新华社发",
	]);
}

/** A label over a headline. */
export function labelOf(traditional: boolean, chance: Chance): string {
	return traditional
		? chance.pick(["焦點", "北京觀察", "要聞"])
		: chance.pick(["本报评论", "聚焦两会", "新时代新征程", "专题"]);
}

/** Where an article goes on. */
export function jumpOf(traditional: boolean, chance: Chance): string {
	return `（下${traditional ? "轉" : "转"}第${chance.between(2, 8)}版）`;
}

/** What a caption says: a beginning of a paragraph, or a headline. */
export function captionOf(
	paragraph: string,
	headline: string,
	chance: Chance,
): string {
	const sentence = /^[^。！？]{8,60}/u.exec(paragraph)?.[0];
	const words =
		sentence === undefined || chance.happens(0.3) ? headline : sentence;
	const sign = chance.happens(0.1) ? chance.pick(["▲", "▼", "图为"]) : "";
	return `${sign}${words.replace(/[，、：；]$/u, "")}。`;
}
