// Sets the seeds' articles in columns of every width from 10 to 40 characters, in several layouts, undoes that and counts the
// units that come back exactly. TONGGAO_SHOW names how many of those that do not are shown for each layout.
import path from "node:path";
import { layOut } from "../../src/core/layout/layout";
import { chanceOf } from "./simulated/chance";
import { justify, setInColumn } from "./simulated/column";
import {
	articlesOfPages,
	isSentence,
	type PlainArticle,
} from "./simulated/texts";

const seeds = path.join(__dirname, "..", "..", "..", "seeds");
const shown = Number(process.env.TONGGAO_SHOW ?? 0);

/** In Chinese characters. */
const WIDTHS = Array.from({ length: 31 }, (_, at) => at + 10);

/** How an article is set. */
interface Layout {
	/** What a paragraph begins with, and whether print lost it. */
	readonly indent: "printed" | "lost" | "none";
	/** What stands between two paragraphs. */
	readonly between: "\n" | "\n\n";
	readonly end?: "\r\n";
	/** How often a mark hangs over the column, and how often a line misses it by a character. */
	readonly hangs?: number;
	readonly ragged?: number;
	/** How often a blank stands between a number and a character, and outside quotation marks. */
	readonly gaps?: number;
	readonly spacedHeads?: true;
}

const LAYOUTS: Readonly<Record<string, Layout>> = {
	"indents printed": { indent: "printed", between: "\n" },
	"indents printed, blank lines": { indent: "printed", between: "\n\n" },
	"indents lost": { indent: "lost", between: "\n" },
	"indents lost, blank lines": { indent: "lost", between: "\n\n" },
	"no indents, blank lines": { indent: "none", between: "\n\n" },
	"indents lost, marks hang": { indent: "lost", between: "\n", hangs: 1 },
	"indents lost, ragged": { indent: "lost", between: "\n", ragged: 0.1 },
	"indents lost, justified": { indent: "lost", between: "\n", gaps: 0.8 },
	"headings letter-spaced": {
		indent: "lost",
		between: "\n\n",
		spacedHeads: true,
	},
	"CRLF, blank lines": { indent: "lost", between: "\n\n", end: "\r\n" },
};

/** A page with one article. */
function set(
	{ heads, body }: PlainArticle,
	columns: number,
	layout: Layout,
): string {
	const chance = chanceOf(columns * 7919);
	const { hangs = 0.3, ragged = 0, gaps = 0 } = layout;
	const column = { width: columns * 2, hangs, ragged };
	const habits = { gaps, quotes: gaps, spaced: false };
	const headed = (text: string) =>
		layout.spacedHeads && !/\s/u.test(text) ? [...text].join(" ") : text;
	const paragraph = (text: string) => {
		const lines = setInColumn(
			text,
			() => column,
			layout.indent === "none" ? 0 : 4,
			chance,
		).map((line) => justify(line, habits, chance));
		return `${layout.indent === "printed" ? "　　" : ""}${lines.join("\n")}`;
	};
	const parts = [
		heads.map(headed).join("\n"),
		...body.map((text) => (isSentence(text) ? paragraph(text) : headed(text))),
	];
	const page = parts.reduce((before, part, index) => {
		const meets = index > 1 && isSentence(body[index - 1] ?? "");
		const follows = isSentence(body[index - 2] ?? "");
		return `${before}${meets && follows ? layout.between : "\n\n"}${part}`;
	});
	return `${page}\n`.replaceAll("\n", layout.end ?? "\n");
}

/** The seeds have em spaces, the columns set here have one kind of blank. */
function asPrinted(text: string): string {
	return text.replace(/\s+/gu, " ");
}

/** What became of a unit that did not come back. */
function fateOf(unit: string, found: readonly string[]): string {
	const letters = (text: string) => text.replace(/\s/gu, "");
	const own = letters(unit);
	if (found.some((each) => letters(each) === own)) return "blanks";
	if (found.some((each) => letters(each).includes(own))) return "joined";
	return found.some((each) => own.startsWith(letters(each)))
		? "cut"
		: "cut and joined";
}

function main(): void {
	const articles = articlesOfPages(seeds).map(
		(article): PlainArticle => ({
			...article,
			heads: article.heads.map(asPrinted),
			body: article.body.map(asPrinted),
		}),
	);
	const units = articles.reduce(
		(sum, { heads, body }) => sum + heads.length + body.length,
		0,
	);
	console.log(
		`${articles.length} articles of ${units} units, set in ${WIDTHS.length} columns`,
	);
	const whole = { wanted: 0, exact: 0 };
	for (const [name, layout] of Object.entries(LAYOUTS)) {
		const fates = new Map<string, number>();
		let wanted = 0;
		let exact = 0;
		let left = shown;
		let worst = { columns: 0, share: 1 };
		for (const columns of WIDTHS) {
			const here = { wanted: 0, exact: 0 };
			for (const article of articles) {
				const page = set(article, columns, layout);
				const found = layOut(page).articles.flatMap((each) =>
					each.units.map(({ projection }) => projection.text),
				);
				const there = new Set(found);
				for (const unit of [...article.heads, ...article.body]) {
					here.wanted++;
					if (there.has(unit)) {
						here.exact++;
						continue;
					}
					const fate = fateOf(unit, found);
					fates.set(fate, (fates.get(fate) ?? 0) + 1);
					if (left-- > 0) console.log(`  ${columns} ${fate}: ${unit}`);
				}
			}
			const share = here.exact / here.wanted;
			if (share < worst.share) worst = { columns, share };
			wanted += here.wanted;
			exact += here.exact;
		}
		whole.wanted += wanted;
		whole.exact += exact;
		console.log(
			`${name.padEnd(30)} ${percent(exact / wanted)} % | worst: ${percent(worst.share)} % at ${worst.columns} characters | ${[
				...fates,
			]
				.sort((a, b) => b[1] - a[1])
				.map(([fate, times]) => `${fate} ${times}`)
				.join(", ")}`,
		);
	}
	console.log(
		`${"all".padEnd(30)} ${percent(whole.exact / whole.wanted)} % of units come back exactly`,
	);
}

function percent(share: number): string {
	return (100 * share).toFixed(1);
}

main();
