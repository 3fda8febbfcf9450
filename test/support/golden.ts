import assert from "node:assert/strict";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

const folder = join(__dirname, "..", "..", "..", "test", "golden");

/**
 * Compares facts, one a line, with the file of that name under test/golden. `UPDATE_GOLDEN=1` writes the file instead; a
 * build server never does.
 */
export function checkGolden(name: string, facts: readonly string[]): void {
	const file = join(folder, `${name}.txt`);
	const text = `${facts.join("\n")}\n`;
	if (process.env.UPDATE_GOLDEN === "1" && process.env.CI === undefined) {
		mkdirSync(dirname(file), { recursive: true });
		writeFileSync(file, text);
		return;
	}
	assert.ok(
		existsSync(file),
		`${name}.txt is missing: UPDATE_GOLDEN=1 writes it`,
	);
	assert.equal(text, readFileSync(file, "utf8"));
}
