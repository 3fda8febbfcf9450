import assert from "node:assert/strict";
import type { Pair } from "../../src/core/reports/compare";
import { keyOf } from "../../src/core/reports/key";
import { textAt } from "../../src/core/text/span";
import type { Printed } from "./articles";

/** Fails unless every visible character of an article of paragraphs is in exactly one pair. */
export function assertCoveredOnce(
	pairs: readonly Pair[],
	side: "a" | "b",
	{ source }: Printed,
): void {
	const spans = pairs
		.flatMap((pair) => pair[side])
		.flatMap((ref) => [...ref.spans])
		.sort((x, y) => x.start - y.start || x.end - y.end);
	for (const [index, span] of spans.entries())
		assert.ok(
			span.start >= (spans[index - 1]?.end ?? 0),
			`${side}: ${textAt(source, [span])} is named twice`,
		);
	assert.equal(keyOf(textAt(source, spans)).text, keyOf(source).text);
}
