/**
 * The 500 Han characters that news text uses most, most frequent first, and after them the Traditional forms of those that
 * have one. They make up 78 of 100 characters of a text that was read in the right encoding, and about 3 of one that was not.
 */
const FREQUENT_HAN = [
	"的国一在中了是人和有大不年为会这上发个作业地出学日家行对以要到来生经多成工时部们他进我民市本于全政理",
	"新展下主长实方现开公动同美后法分就队场力高产说能自关前与重月者加合员过用天济报建小化而也等得将面定机",
	"之事文制社体科利可平区问从度两心北表代好次今里内世种电外其子题赛元总提保务比系还当最名入明教金都所特",
	"资界西起着第党位组企各术些已此目意使强斯万品设委论由正技十南立间并议道基记际因通决三向如亚京任农活领",
	"司军联导球但然水统解去期性及点书府应改门战安近华相程海持先结情研认东量达共交治干局育院增团无受手计举",
	"求信办克把管据二想原取山尔拉村义物少观被果收更职看集没调只路女参风转选常接式处广巴至深革识几知车质专",
	"省首思又非形创老指步究规样数流很造史难马见件运放变投口历项洲传给织支精别她示商气话四头城那费每印身校",
	"真服格做该反五级己施众德影才条纪江打协再布张欧争势约推雨县标访融青回视罗感色林环它价志神构台率习证单",
	"百乡图谈确必效岗采失足列极续云具根族望整尼查核权许需益走营士仅武空儿境带周防群备助告直积或则优准完供",
	"验象响州严况易副责策命险兴引始息类央连银清坚双划线席亿考越消光友王花片港何艺米英律评获边快李段养致批",
	"國爲為會這發個業學對來經時們進於長實現開動後隊場產說説關與員過濟報將機體區問從兩裏內種電題賽總務還當",
	"資黨組術強萬設論間並議記際決亞農領軍聯導統點書應門戰華結認東達幹團無計舉辦據爾義觀職沒調參風轉選處廣",
	"識幾車質專創規樣數難馬見運變歷項傳給織別氣話頭費該級衆眾條紀協張歐爭勢約縣標訪視羅環價構臺習證單鄉圖",
	"談確崗採極續雲權許營僅兒帶羣備積則優準驗響嚴況責險興類連銀堅雙劃線億藝評獲邊養",
].join("");

/** Least share of frequent characters in a text that was read in the right encoding. Lists of names reach about 0.5. */
const SURE_SHARE = 0.4;
/** Least number of them: fewer prove nothing. */
const SURE_COUNT = 4;
/** How many times the share of any other reading it must be. */
const SURE_RATIO = 2.5;

/** Classes of a UTF-16 unit in a sample. Those without weight are neither for nor against an encoding. */
const RARE = 0;
const FREQUENT = 1;
const WITHOUT_WEIGHT = 2;

/** What kind of encoding a sample was read in. ASCII is the same in GB18030 and Big5, so it shows nothing there. */
export type Family = "double-byte" | "utf-16";

const tables: Readonly<Record<Family, Uint8Array>> = {
	"double-byte": tableOfFrequent(WITHOUT_WEIGHT),
	"utf-16": tableOfFrequent(FREQUENT),
};

/** How many characters of a sample are frequent, and how many count at all. */
export interface Share {
	readonly frequent: number;
	readonly all: number;
}

/** Counts the frequent characters of a sample, given as windows of UTF-16 units. */
export function shareOfFrequent(
	windows: readonly Uint16Array[],
	family: Family,
): Share {
	const table = tables[family];
	const counts = [0, 0, 0] as [number, number, number];
	for (const window of windows)
		for (const unit of window) counts[(table[unit] ?? RARE) as 0 | 1 | 2]++;
	return { frequent: counts[FREQUENT], all: counts[FREQUENT] + counts[RARE] };
}

/** Whether a sample was read in the right encoding without doubt, given its share and those of other readings. */
export function isSure(share: Share, ...others: readonly Share[]): boolean {
	return (
		share.frequent >= SURE_COUNT &&
		share.frequent >= SURE_SHARE * share.all &&
		others.every(
			(other) =>
				share.frequent * Math.max(1, other.all) >=
				SURE_RATIO * other.frequent * share.all,
		)
	);
}

function tableOfFrequent(ascii: number): Uint8Array {
	const table = new Uint8Array(0x10000).fill(RARE);
	for (const each of `${FREQUENT_HAN}，。、；：？！“”「」『』《》（）·—…\u3000`)
		table[each.charCodeAt(0)] = FREQUENT;
	table.fill(ascii, 0x20, 0x7f);
	table.fill(ascii, 0x09, 0x0e);
	return table;
}
