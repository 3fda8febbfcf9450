import assert from "node:assert/strict";
import fc from "fast-check";
import { tieLists } from "../../src/core/tasks/tie";

/** Groups as lines: a task, with its item's number in every form, "-" where the form leaves it out. */
function ties(lists: Readonly<Record<string, readonly string[]>>): string[][] {
	return tieLists(
		Object.entries(lists).map(([ref, items]) => ({ ref, items })),
	).map(({ forms, tasks }) => [
		forms.join(" "),
		...tasks.map(({ items }) => items.map((item) => item ?? "-").join(" ")),
	]);
}

describe("Lists are tied together", () => {
	const body = [
		"着力修建山区公路,各地要加快施工",
		"着力架设跨江大桥,质量要放在首位",
		"着力种植防护林带,三年内见到成效",
	];
	const chart = ["修建山区公路", "架设跨江大桥", "种植防护林带"];

	it("in the body, the chart and another paper, the fullest first", () => {
		assert.deepEqual(ties({ chart, body, copy: body }), [
			["body chart copy", "0 0 0", "1 1 1", "2 2 2"],
		]);
	});

	it("where a paper leaves a task out, or adds one", () => {
		const [first = "", , third = ""] = chart;
		const added = "保护古老村落建筑";
		assert.deepEqual(ties({ body, cut: [first, third] }), [
			["body cut", "0 0", "1 -", "2 1"],
		]);
		assert.deepEqual(ties({ body, more: [first, added, third] }), [
			["body more", "0 0", "1 -", "2 2", "- 1"],
		]);
	});

	it("not for one task that two lists share, nor for short words", () => {
		const [first = ""] = body;
		const other = [first, "举办群众文化活动", "开展全民健身运动"];
		assert.deepEqual(ties({ body, other }).length, 2);
		assert.deepEqual(
			ties({ a: ["修路", "架桥"], b: ["修路", "架桥"] }).length,
			2,
		);
	});

	it("so that every item of every list stands in exactly one place", () => {
		const item = fc
			.array(fc.constantFrom(..."修路架桥植树治水"), { maxLength: 12 })
			.map((all) => all.join(""));
		const list = fc.array(item, { maxLength: 6 });
		fc.assert(
			fc.property(fc.array(list, { maxLength: 6 }), (all) => {
				const groups = tieLists(all.map((items, ref) => ({ ref, items })));
				assert.deepEqual(
					groups.flatMap(({ forms }) => forms).sort((a, b) => a - b),
					[...all.keys()],
				);
				for (const { forms, tasks } of groups)
					for (const [form, ref] of forms.entries()) {
						const found = tasks.flatMap(({ items }) => items[form] ?? []);
						assert.deepEqual(
							found.sort((a, b) => a - b),
							[...(all[ref]?.keys() ?? [])],
						);
					}
			}),
		);
	});
});
