import assert from "node:assert/strict";
import fc from "fast-check";
import { makeDiffer } from "../../src/engines/differ";

const differ = makeDiffer();

/** Deleted text in 〔〕, inserted text in 【】. */
const shown = (a: string, b: string) =>
	differ(a, b)
		.map(({ op, text }) =>
			op === "equal" ? text : op === "delete" ? `〔${text}〕` : `【${text}】`,
		)
		.join("");

const anyText = fc
	.array(
		fc.oneof(
			fc.constantFrom(
				..."城市工作會议會議\u{20000}\u{20001}\u{10400}",
				"\ud840",
			),
			fc.integer({ min: 0, max: 0xffff }).map((c) => String.fromCharCode(c)),
		),
	)
	.map((parts) => parts.join(""));

describe("the differ", () => {
	for (const [a, b, steps] of [
		["会议指出，城市", "会议强调，城市", "会议〔指出〕【强调】，城市"],
		["城市", "城市", "城市"],
		["", "新", "【新】"],
		["新", "", "〔新〕"],
		["\u{20000}字", "\u{20001}字", "〔\u{20000}〕【\u{20001}】字"],
	] as const)
		it(`shows what became of ${a || "nothing"} in ${b || "nothing"}`, () =>
			assert.equal(shown(a, b), steps));

	it("gives back both texts, and never half a character", () =>
		fc.assert(
			fc.property(anyText, anyText, (a, b) => {
				const steps = differ(a, b);
				const side = (without: string) =>
					steps
						.filter(({ op }) => op !== without)
						.map(({ text }) => text)
						.join("");
				assert.equal(side("insert"), a);
				assert.equal(side("delete"), b);
				for (const without of ["insert", "delete"]) {
					const kept = steps.filter(({ op }) => op !== without);
					for (const [index, { text }] of kept.entries())
						assert.ok(
							!/[\ud800-\udbff]$/.test(text) ||
								!/^[\udc00-\udfff]/.test(kept[index + 1]?.text ?? ""),
						);
				}
			}),
		));
});
