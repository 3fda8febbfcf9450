import assert from "node:assert/strict";
import { judge } from "../support/trap-judge";
import { FIRST, SECOND, type Trap } from "../support/traps";

/** How many sentences have all their words right: ours and OpenCC's own. */
function right(traps: readonly Trap[]) {
	const judged = traps.map(judge);
	return {
		ours: judged.filter(({ wrong }) => wrong.length === 0).length,
		plain: judged.filter(({ plainWrong }) => plainWrong.length === 0).length,
	};
}

describe("sentences with traps", function () {
	this.timeout(60_000);

	for (const trap of FIRST)
		it(`are right: ${trap.sentence}`, () => {
			assert.deepEqual(judge(trap).wrong, []);
			assert.notEqual(trap.source, "");
		});

	it("are right in 97 of 100, where plain OpenCC has three of four", () => {
		const { ours, plain } = right(SECOND);
		assert.ok(ours >= 0.97 * SECOND.length, `${ours}`);
		assert.ok(plain <= 0.8 * SECOND.length, `${plain}`);
	});
});
