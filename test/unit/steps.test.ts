import assert from "node:assert/strict";
import { atOnce, part, SharedWork } from "../../src/core/steps";

/** Work in three steps that gives a number. */
function* counting(begun: string[]): Generator<number, number> {
	begun.push("begun");
	yield 0;
	yield 0.5;
	yield 1;
	return 7;
}

const sharesOf = (steps: Generator<number, unknown>) => [...steps];

describe("Work in steps", () => {
	it("says of the whole what its parts say of themselves", () => {
		assert.deepEqual(sharesOf(part(counting([]), 0.5, 1)), [0.5, 0.75, 1]);
	});

	it("is done once for all who want it at the same time", () => {
		const begun: string[] = [];
		const work = new SharedWork(() => counting(begun));
		const first = work.doing();
		const second = work.doing();
		assert.equal(first.next().value, 0);
		assert.equal(second.next().value, 0.5);
		assert.equal(first.next().value, 1);
		assert.deepEqual(second.next(), { done: true, value: 7 });
		assert.deepEqual(first.next(), { done: true, value: 7 });
		assert.equal(atOnce(work.doing()), 7);
		assert.equal(begun.length, 1);
	});

	it("goes on where it was given up", () => {
		const begun: string[] = [];
		const work = new SharedWork(() => counting(begun));
		const given = work.doing();
		given.next();
		given.return(0);
		assert.deepEqual(sharesOf(work.doing()), [0.5, 1]);
		assert.equal(begun.length, 1);
	});

	it("begins again where it failed", () => {
		let isFirst = true;
		const work = new SharedWork(function* (): Generator<number, number> {
			yield 0;
			if (!isFirst) return 7;
			isFirst = false;
			throw new Error("no");
		});
		assert.throws(() => atOnce(work.doing()), /no/u);
		assert.equal(atOnce(work.doing()), 7);
	});
});
