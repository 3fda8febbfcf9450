import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import ts from "typescript";
import { root } from "../support/words";

const core = path.join(root, "src", "core");
const files = fs
	.readdirSync(core, { recursive: true, encoding: "utf8" })
	.filter((file) => file.endsWith(".ts"));

/** The first lines of the exports of a file that no doc comment stands before. */
function bareExports(text: string): string[] {
	const source = ts.createSourceFile(
		"core.ts",
		text,
		ts.ScriptTarget.Latest,
		true,
	);
	return source.statements
		.filter(
			(statement) =>
				ts.canHaveModifiers(statement) &&
				ts
					.getModifiers(statement)
					?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) &&
				ts.getJSDocCommentsAndTags(statement).length === 0,
		)
		.map((statement) => statement.getText().split("\n")[0] ?? "");
}

describe("The exports of core", () => {
	it("are told from those that a comment explains", () => {
		const text =
			"/** A. */\nexport const a = 1;\n// B.\nexport function b() {}\nconst c = 1;";
		assert.deepEqual(bareExports(text), ["export function b() {}"]);
	});

	for (const file of files)
		it(`in ${file} have a doc comment each`, () => {
			const text = fs.readFileSync(path.join(core, file), "utf8");
			assert.deepEqual(bareExports(text), []);
		});
});
