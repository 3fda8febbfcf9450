import assert from "node:assert/strict";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { encode } from "iconv-lite";
import * as OpenCC from "opencc-js";
import { REVIEW } from "../support/contract";
import { misshapen } from "../support/shape";
import { ahead, tonggao } from "../support/tonggao";

interface Review {
	readonly places: readonly {
		readonly spans: readonly (readonly [number, number])[];
		readonly text: string;
		readonly candidates: readonly string[];
	}[];
}

const seeds = path.join(__dirname, "..", "..", "..", "seeds");
const pages = fs.readdirSync(seeds).map((name) => path.join(seeds, name));
const wire = path.join(seeds, "003_62a869ae638578e6.txt");
const hongKong = path.join(seeds, "001_5d032a918828e760.txt");
const read = (file: string) => fs.readFileSync(file, "utf8");

const done = (args: readonly string[], input?: string): string => {
	const { code, out, err } = tonggao(["convert", ...args], input);
	assert.deepEqual({ code, err }, { code: 0, err: "" });
	return out;
};

describe("tonggao convert", function () {
	this.timeout(60_000);

	const converted = (page: string) => [
		...[page, "--to"],
		page === hongKong ? "cn" : "hk",
	];
	before(() => ahead(pages.map((page) => ["convert", ...converted(page)])));

	for (const page of pages)
		it(`keeps the lines and blanks of ${path.basename(page)}`, () => {
			const blanks = (text: string) => text.replace(/\S+/gu, "字");
			assert.equal(blanks(done(converted(page))), blanks(read(page)));
		});

	it("keeps every line end as it stands, and gives UTF-8 without a BOM", () => {
		assert.equal(
			done(["-", "--to", "tw"], "\ufeff更加\r\n注重\r以人为本。\n"),
			"更加\r\n注重\r以人為本。\n",
		);
	});

	it("finds out by itself what a text is in", () => {
		assert.equal(done(["-", "--to", "cn"], "鞏固生態環境。"), "巩固生态环境。");
		assert.equal(done(["-", "--to", "t"], "巩固生态环境。"), "鞏固生態環境。");
		assert.equal(done(["-", "--to", "tw"], "山中。"), "山中。");
	});

	it("converts a word that a line end breaks", () => {
		const page = [
			"　　為了滿足客戶的需要，公司在去年",
			"增加了大量投資，並且聘請了許多工程",
			"師，研究他們去年就已經公布的新記憶",
			"體技術，希望今年能夠提高產量，並且",
			"降低成本。",
			"",
		].join("\n");
		const converted = done(["-", "--from", "twp", "--to", "cn"], page);
		assert.match(converted, /内\n?存/u);
		assert.equal(converted.split("\n").length, page.split("\n").length);
	});

	for (const direction of [
		["cn", "t"],
		["cn", "twp"],
		["cn", "hk"],
		["twp", "cn"],
		["hk", "cn"],
		["t", "jp"],
	] as const)
		it(`is plain OpenCC with --lines: ${direction.join(" to ")}`, () => {
			const [from, to] = direction;
			const text = read(from === "cn" ? wire : hongKong).replaceAll(
				"\n",
				"\r\n",
			);
			const convert = OpenCC.Converter({ from, to });
			assert.equal(
				done(["-", "--from", from, "--to", to, "--lines"], text),
				text.split("\r\n").map(convert).join("\r\n"),
			);
		});

	it("shows with --review what a reader should look at", () => {
		const out = done([wire, "--from", "cn", "--to", "hk", "--review"]);
		const review = JSON.parse(out) as Review;
		assert.deepEqual(misshapen(review, REVIEW), []);
		const source = read(wire);
		const place = review.places.find(({ text }) => text.includes("注重"));
		assert.equal(
			place?.spans.map(([start, end]) => source.slice(start, end)).join(""),
			place?.text,
		);
		assert.deepEqual(
			place?.candidates.map((each) => /[注註]重/u.exec(each)?.[0]),
			["注重", "註重"],
		);
		assert.deepEqual(
			done([hongKong, "--from", "hk", "--to", "cn", "--review"]),
			'{"places":[]}\n',
		);
	});

	it("sets quotation marks as the usage does, or leaves them", () => {
		const text = "他说：“更加注重‘质量’。”\n";
		assert.equal(
			done(["-", "--to", "hk"], text),
			"他説：「更加注重『質量』。」\n",
		);
		assert.equal(
			done(["-", "--to", "hk", "--quotes", "keep"], text),
			"他説：“更加注重‘質量’。”\n",
		);
		assert.match(done(["-", "--to", "hk", "--lines"], text), /“.*‘.*’.*”/u);
	});

	it("says so where the page is in the target's script already, and does not spoil it", () => {
		const { code, out, err } = tonggao(
			["convert", "-", "--to", "cn"],
			"这是什么？\n",
		);
		assert.deepEqual({ code, out }, { code: 0, out: "这是什么？\n" });
		assert.match(err, /Simplified characters already/u);
	});

	it("converts what is Traditional of a mixed page, and leaves what is not", () => {
		const page = "鞏固生態環境，發展經濟。\n\n这是什么？\n";
		assert.equal(
			done(["-", "--to", "cn"], page),
			"巩固生态环境，发展经济。\n\n这是什么？\n",
		);
	});

	it("puts every paragraph on one line with --layout reflow", () => {
		const out = done([wire, "--to", "hk", "--layout", "reflow"]);
		const reflowed = done([hongKong, "--to", "cn", "--layout", "reflow"]);
		assert.ok(out.split("\n").length <= read(wire).split("\n").length);
		assert.ok(
			reflowed.split("\n").length < read(hongKong).split("\n").length / 2,
		);
	});

	describe("with --output", () => {
		const folder = fs.mkdtempSync(path.join(os.tmpdir(), "tonggao-"));
		after(() => fs.rmSync(folder, { recursive: true }));

		it("writes a file, prints nothing and leaves nothing beside it", () => {
			const file = path.join(folder, "out.txt");
			assert.equal(done([wire, "--to", "hk", "-o", file]), "");
			assert.equal(read(file), done([wire, "--to", "hk"]));
			assert.deepEqual(fs.readdirSync(folder), ["out.txt"]);
		});

		it("leaves the file alone when the input cannot be read", () => {
			const file = path.join(folder, "kept.txt");
			fs.writeFileSync(file, "kept");
			const { code } = tonggao([
				...["convert", path.join(folder, "none.txt"), "--to", "hk"],
				...["-o", file],
			]);
			assert.equal(code, 1);
			assert.equal(read(file), "kept");
		});

		it("says where a folder is that is not there", () => {
			const file = path.join(folder, "none", "out.txt");
			const { code, err } = tonggao([
				"convert",
				wire,
				"--to",
				"hk",
				"-o",
				file,
			]);
			assert.equal(code, 1);
			assert.ok(err.includes(file), err);
			assert.match(err, /no such folder to write into/u);
		});
	});

	it("reads GB18030, Big5 with Hong Kong's characters and UTF-16", () => {
		const folder = fs.mkdtempSync(path.join(os.tmpdir(), "tonggao-"));
		try {
			for (const [text, encoding, to, image] of [
				[
					"中央城市工作会议在北京举行，更加注重质量。\n",
					"gb18030",
					"hk",
					"中央城市工作會議在北京舉行，更加注重質量。\n",
				],
				[
					"中央城市工作會議在北京舉行，羣眾着力。\n",
					"big5-hkscs",
					"cn",
					"中央城市工作会议在北京举行，群众着力。\n",
				],
				["\ufeff中央城市工作会议\n", "utf-16le", "hk", "中央城市工作會議\n"],
				["\ufeff中央城市工作会议\n", "utf-16be", "hk", "中央城市工作會議\n"],
				[
					"中央城市工作会议在北京举行，更加注重质量。\n",
					"utf-16le",
					"hk",
					"中央城市工作會議在北京舉行，更加注重質量。\n",
				],
			] as const) {
				const file = path.join(folder, `${encoding}${text.length}.txt`);
				fs.writeFileSync(file, encode(text, encoding, { addBOM: false }));
				assert.equal(done([file, "--to", to]), image, encoding);
			}
		} finally {
			fs.rmSync(folder, { recursive: true });
		}
	});

	describe("with terms", () => {
		const folder = fs.mkdtempSync(path.join(os.tmpdir(), "tonggao-"));
		after(() => fs.rmSync(folder, { recursive: true }));
		const put = (name: string, text: string) => {
			const file = path.join(folder, name);
			fs.mkdirSync(path.dirname(file), { recursive: true });
			fs.writeFileSync(file, text);
			return file;
		};
		const page = put("papers/a.txt", "特朗普发表讲话。\n");

		it("takes those of a file before the dictionary", () => {
			const terms = put("terms.tsv", "# names\n特朗普\t川普\n\n");
			assert.equal(
				done([page, "--to", "tw", "--terms", terms]),
				"川普發表講話。\n",
			);
		});

		it("names a line that is no term, and takes the others", () => {
			const terms = put("bad.tsv", "特朗普\t川普\n特朗普\t川普\t?\n");
			const { code, out, err } = tonggao([
				"convert",
				page,
				"--to",
				"tw",
				"--terms",
				terms,
			]);
			assert.deepEqual({ code, out }, { code: 1, out: "川普發表講話。\n" });
			assert.ok(err.startsWith(`tonggao: ${terms}:2: `), err);
		});

		it("takes those of a file with a byte order mark", () => {
			const terms = put("marked.tsv", "\ufeff特朗普\t川普\n");
			assert.equal(
				done([page, "--to", "tw", "--terms", terms]),
				"川普發表講話。\n",
			);
		});

		it("takes those of the workspace, and leaves a term without a second form", () => {
			put(".tonggao/terms.tsv", "特朗普\t特朗普總統\n讲话\n");
			assert.equal(done([page, "--to", "tw"]), "特朗普總統發表讲话。\n");
		});
	});

	it("takes --lines for plain: with --review it is wrong usage", () => {
		const { code, out } = tonggao([
			"convert",
			wire,
			"--to",
			"hk",
			"--lines",
			"--review",
		]);
		assert.deepEqual({ code, out }, { code: 2, out: "" });
	});
});
