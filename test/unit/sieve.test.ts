import assert from "node:assert/strict";
import fc from "fast-check";
import { neededBy } from "../../src/core/text/needed";
import { makeSieve } from "../../src/core/text/sieve";

describe("What a text needs for a pattern to match", () => {
	const rows: readonly (readonly [RegExp, readonly string[] | undefined])[] = [
		[/党组/u, ["党组"]],
		[/(?:省|市)委(?!会)|党组/u, ["省委", "市委", "党组"]],
		[/[①-③]路/u, ["①路", "②路", "③路"]],
		[/第[一二]次会议?/u, ["第一次会", "第二次会"]],
		[/\p{Script=Han}{2,4}推进会$/u, ["推进会"]],
		[/[^，。]+(?:大会|论坛)(?<!小论坛)/u, ["大会", "论坛"]],
		[/(?<=在)[京沪](?=举[行办])/u, ["举行", "举办"]],
		[/(?:北京)?(?:上海)?/u, undefined],
		[/\d+|年/u, undefined],
		[/\.\[(?<n>𠮷)?\]/u, [".[]", ".[𠮷]"]],
		[/abc/iu, undefined],
	];
	for (const [pattern, needed] of rows)
		it(`is read from ${pattern}`, () => {
			assert.deepEqual(neededBy(pattern)?.toSorted(), needed?.toSorted());
		});
});

/** Sources of patterns of a few characters, so that they match often. */
const source = fc.letrec<{ source: string; part: string }>((tie) => ({
	source: fc
		.array(fc.array(tie("part"), { maxLength: 4 }), {
			minLength: 1,
			maxLength: 3,
		})
		.map((all) => all.map((parts) => parts.join("")).join("|")),
	part: fc.oneof(
		{ depthSize: "small", withCrossShrink: true },
		fc
			.tuple(
				fc.constantFrom("a", "b", "c", "[ab]", "[^a]", "[a-c]", ".", "\\w"),
				fc.constantFrom("", "", "", "?", "*", "+?", "{2}", "{0,2}"),
			)
			.map((both) => both.join("")),
		fc.constantFrom("^", "$"),
		fc
			.tuple(
				fc.constantFrom("(?:", "(", "(?<=", "(?<!", "(?=", "(?!"),
				tie("source"),
			)
			.map(([opening, inner]) => `${opening}${inner})`),
		tie("source").map((inner) => `(?:${inner})?`),
	),
})).source;
const text = fc
	.array(fc.constantFrom(..."abcd"), { maxLength: 8 })
	.map((characters) => characters.join(""));

describe("A sieve", () => {
	it("keeps every pattern that matches", () => {
		fc.assert(
			fc.property(fc.array(source, { maxLength: 4 }), text, (sources, text) => {
				const patterns = sources.map((each) => new RegExp(each, "u"));
				const mayMatch = makeSieve(patterns)(text);
				for (const pattern of patterns)
					assert.ok(mayMatch(pattern) || !pattern.test(text));
			}),
			{ numRuns: 2000 },
		);
	});

	it("drops a pattern whose words a text does not have, and none that it does not know", () => {
		const pattern = /党组/u;
		const sift = makeSieve([pattern]);
		assert.ok(!sift("党的组织")(pattern));
		assert.ok(sift("省委党组")(pattern));
		assert.ok(sift("党的组织")(/党组/u));
	});
});
