import assert from "node:assert/strict";
import type { Report, ReportVersion } from "../../src/core/reports/find";
import {
	articleAt,
	mainReport,
	reportWith,
} from "../../src/core/reports/where";
import { print } from "../support/articles";

const version = (
	file: string,
	article: number,
	paragraphs: number,
	own = 1,
): ReportVersion => ({
	file,
	article,
	title: "",
	paragraphs,
	coverage: 1,
	own,
});

const short: Report = {
	title: "short",
	base: 0,
	versions: [version("a", 1, 3), version("b", 0, 3)],
	derived: [],
};
const long: Report = {
	title: "long",
	base: 0,
	versions: [version("b", 1, 9), version("c", 0, 9)],
	derived: [version("a", 0, 8, 0.5)],
};

describe("The article at an offset", () => {
	const { article, source } = print("一二三", "四五六");
	const [first, second] = article.units.map((unit) => ({
		units: [unit],
		reading: [0],
	}));

	it("is the one whose lines the offset is in, else the one before it", () => {
		assert.ok(first && second);
		const at = (offset: number) => articleAt([first, second], offset);
		assert.equal(at(source.indexOf("二")), 0);
		assert.equal(at(source.indexOf("四") - 1), 0);
		assert.equal(at(source.indexOf("四")), 1);
		assert.equal(at(source.length), 1);
	});

	it("is none where there is no article", () => {
		assert.equal(articleAt([], 3), undefined);
	});
});

describe("The report of an article", () => {
	it("is the one that it prints, else the one that it uses", () => {
		const found = (file: string, article: number) => {
			const part = reportWith([short, long], { file, article });
			return part && `${part.report.title} ${part.standing}`;
		};
		assert.equal(found("a", 1), "short version");
		assert.equal(found("a", 0), "long derived");
		assert.equal(found("a", 2), undefined);
	});

	it("of a file is the one that takes most room in it", () => {
		const found = (file: string) =>
			mainReport([short, long], file)?.report.title;
		assert.equal(found("a"), "long");
		assert.equal(found("b"), "long");
		assert.equal(found("d"), undefined);
	});
});
