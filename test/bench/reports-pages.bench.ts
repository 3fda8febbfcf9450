// Takes 1,000 hard-wrapped pages of five articles each from cold files to reports, and again from what was kept of them.
// `node dist/test/bench/reports-pages.bench.js [COUNT]`. One thread.
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { layOut } from "../../src/core/layout/layout";
import { findReports, type PrintedArticle } from "../../src/core/reports/find";
import {
	type PrintedPage,
	printedPage,
} from "../../src/core/reports/printed-page";
import { decodePages, encodePages } from "../../src/core/reports/store";
import { detectScript } from "../../src/core/script/detect";
import { decode } from "../../src/core/text/decode";
import { hashText } from "../../src/core/text/hash";
import { makeFold } from "../../src/engines/fold";
import { makeConverter } from "../../src/engines/opencc";
import { makeArchive, textsBelow } from "../support/archive";

const SEEDS = path.join(__dirname, "..", "..", "..", "seeds");
const COLUMN = 20;
const ON_A_PAGE = 5;

const count = Number(process.argv[2] ?? 1000);
const folder = fs.mkdtempSync(path.join(os.tmpdir(), "tonggao-"));
const files = writePages(folder, count);
const bytes = files.reduce((sum, file) => sum + fs.statSync(file).size, 0);
console.log(`${count} pages, ${(bytes / 2 ** 20).toFixed(1)} MB`);

const kept = path.join(folder, "folder.bin");
measure("from cold files", () => {
	const fold = makeFold();
	const pages = new Map<string, PrintedPage>();
	const articles = files.flatMap((file) => {
		const text = read(file);
		const page = printedPage(
			detectScript(text).script,
			layOut(text).articles,
			fold,
		);
		pages.set(hashText(text), page);
		return printsOn(file, page);
	});
	const reports = findReports(articles);
	fs.writeFileSync(kept, encodePages(pages));
	return reports.length;
});
measure("from what was kept", () => {
	const pages = decodePages(fs.readFileSync(kept)) ?? new Map();
	const articles = files.flatMap((file) => {
		const page = pages.get(hashText(read(file)));
		return page === undefined ? [] : printsOn(file, page);
	});
	return findReports(articles).length;
});
console.log(`kept: ${(fs.statSync(kept).size / 2 ** 20).toFixed(1)} MB`);
fs.rmSync(folder, { recursive: true });

function measure(name: string, run: () => number): void {
	const start = performance.now();
	const before = process.cpuUsage();
	const reports = run();
	const { user, system } = process.cpuUsage(before);
	console.log(
		`${name}: ${reports} reports in ${((performance.now() - start) / 1000).toFixed(1)} s (${((user + system) / 1e6).toFixed(1)} s of processor)`,
	);
}

function read(file: string): string {
	const decoded = decode(fs.readFileSync(file));
	return "text" in decoded ? decoded.text : "";
}

function printsOn(file: string, page: PrintedPage): PrintedArticle[] {
	return page.prints.map((print) => ({ ...print, file }));
}

/** Pages in columns of 20 characters, the first line of a paragraph two shorter, a headline over each article. */
function writePages(into: string, pages: number): string[] {
	const converter = makeConverter();
	const archive = makeArchive({
		seed: 11,
		count: pages * ON_A_PAGE,
		texts: textsBelow(SEEDS),
		flip: (text) => converter.convert(text, { from: "cn", to: "hk" }).text,
	});
	const texts = Array.from({ length: pages }, () => [] as string[]);
	let at = 0;
	for (const { paragraphs } of archive) {
		const title = (paragraphs[0] ?? "").slice(0, 12).replace(/[，。]/gu, "");
		const lines = paragraphs.flatMap((text) => [
			text.slice(0, COLUMN - 2),
			...(text.slice(COLUMN - 2).match(new RegExp(`.{1,${COLUMN}}`, "gsu")) ??
				[]),
		]);
		texts[at++ % pages]?.push([title, "", ...lines, ""].join("\n"));
	}
	return texts.map((articles, page) => {
		const file = path.join(into, `${page}.txt`);
		fs.writeFileSync(file, articles.join("\n"));
		return file;
	});
}
