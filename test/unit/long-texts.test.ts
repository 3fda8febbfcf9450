import assert from "node:assert/strict";
import { recogniseUnit } from "../../src/core/entities/recognise";

const none = { name: "none", tag: () => [] };

/** More than a call takes arguments. */
const MANY = 150_000;

describe("A long text", () => {
	it("may hold more names than a call takes arguments", () => {
		const mentions = recogniseUnit("《海》".repeat(MANY), none);
		assert.equal(mentions.length, MANY);
	});
});
