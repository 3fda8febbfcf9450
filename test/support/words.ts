import fs from "node:fs";
import path from "node:path";
import ts from "typescript";

/** The project's own folder; the built test lies in dist/test/unit. */
export const root = path.join(__dirname, "..", "..", "..");

/** A JSON file of the project. */
export function json<T>(...parts: string[]): T {
	return JSON.parse(fs.readFileSync(path.join(root, ...parts), "utf8"));
}

/** One call found in the sources: where it stands and its arguments, `undefined` for those that are no plain strings. */
export interface Call {
	readonly file: string;
	readonly callee: string;
	readonly arguments: readonly (string | undefined)[];
}

/** Every TypeScript source file below a folder of src/, parsed. */
export function sources(...parts: string[]): ts.SourceFile[] {
	const folder = path.join(root, "src", ...parts);
	return fs
		.readdirSync(folder, { recursive: true, encoding: "utf8" })
		.filter((name) => name.endsWith(".ts"))
		.map((name) => {
			const file = path.join(folder, name);
			const text = fs.readFileSync(file, "utf8");
			return ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
		});
}

/** The calls of functions that are written as `callee`, as "vscode.l10n.t". */
export function callsOf(
	callee: string,
	files: readonly ts.SourceFile[],
): Call[] {
	const found: Call[] = [];
	for (const file of files)
		visit(file, (node) => {
			if (!ts.isCallExpression(node) && !ts.isNewExpression(node)) return;
			if (node.expression.getText(file) !== callee) return;
			found.push({
				file: path.relative(root, file.fileName),
				callee,
				arguments: (node.arguments ?? []).map(stringOf),
			});
		});
	return found;
}

/** The values of properties of one name that are plain strings, as all `message: "…"`. */
export function propertiesOf(
	name: string,
	files: readonly ts.SourceFile[],
): string[] {
	const found: string[] = [];
	for (const file of files)
		visit(file, (node) => {
			if (!ts.isPropertyAssignment(node)) return;
			const value = stringOf(node.initializer);
			if (node.name.getText(file) === name && value !== undefined)
				found.push(value);
		});
	return found;
}

/** Every plain string in the sources, also as the name of a property. */
export function stringsIn(files: readonly ts.SourceFile[]): Set<string> {
	const found = new Set<string>();
	for (const file of files)
		visit(file, (node) => {
			if (ts.isStringLiteralLike(node)) found.add(node.text);
		});
	return found;
}

function stringOf(node: ts.Node): string | undefined {
	return ts.isStringLiteralLike(node) ? node.text : undefined;
}

function visit(node: ts.Node, look: (node: ts.Node) => void): void {
	look(node);
	ts.forEachChild(node, (child) => visit(child, look));
}
