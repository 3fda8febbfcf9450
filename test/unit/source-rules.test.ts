import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import ts from "typescript";

const source = path.join(__dirname, "..", "..", "..", "src");

const files = fs
	.readdirSync(source, { recursive: true, encoding: "utf8" })
	.filter((name) => name.endsWith(".ts") && !name.endsWith(".d.ts"));

/** A rule about the code of a folder, each with what breaks it. */
interface Rule {
	readonly says: string;
	/** The files below src/ that it holds for. */
	readonly holdsFor: (file: string) => boolean;
	readonly isBroken: (node: ts.Node) => boolean;
	/** A text that breaks it, and one that does not. */
	readonly breaks: string;
	readonly keeps: string;
}

const inEditor = (file: string) =>
	(file.startsWith("editor/") && file !== "editor/boundary.ts") ||
	file === "extension.ts";

const isCallOf = (node: ts.Node, name: RegExp): node is ts.CallExpression =>
	ts.isCallExpression(node) &&
	ts.isPropertyAccessExpression(node.expression) &&
	name.test(node.expression.name.text);

/** Whether an expression ends in a call of this name, whatever it is called on. */
const calls = (node: ts.Node | undefined, ...names: readonly string[]) =>
	node !== undefined &&
	ts.isCallExpression(node) &&
	ts.isIdentifier(node.expression) &&
	names.includes(node.expression.text);

/** The names of the functions and methods of a file that are async. */
function asyncNames(file: ts.SourceFile): ReadonlySet<string> {
	const names = new Set<string>();
	const visit = (node: ts.Node) => {
		const isAsync =
			ts.canHaveModifiers(node) &&
			ts
				.getModifiers(node)
				?.some(({ kind }) => kind === ts.SyntaxKind.AsyncKeyword);
		const named =
			ts.isArrowFunction(node) || ts.isFunctionExpression(node)
				? node.parent
				: node;
		const name = ts.getNameOfDeclaration(named as ts.Declaration);
		if (isAsync && name !== undefined) names.add(name.getText());
		ts.forEachChild(node, visit);
	};
	visit(file);
	return names;
}

/** Whether a function makes a feature, or a part of one: it puts together what is disposed of together. */
const putsTogether = (node: ts.Node): node is ts.FunctionDeclaration =>
	ts.isFunctionDeclaration(node) &&
	node.type?.getText() === "vscode.Disposable" &&
	node.parameters.some(({ name }) => name.getText() === "session");

const RULES: readonly Rule[] = [
	{
		says: "hears events only through the boundary",
		holdsFor: inEditor,
		isBroken: (node) => isCallOf(node, /^on(Did|Will)[A-Z]/u),
		breaks: "vscode.workspace.onDidOpenTextDocument(show);",
		keeps: "on(vscode.workspace.onDidOpenTextDocument, show);",
	},
	{
		says: "lets go of no promise outside the boundary",
		holdsFor: inEditor,
		isBroken: (node) =>
			ts.isVoidExpression(node) ||
			(ts.isExpressionStatement(node) &&
				isCallOf(node.expression, /^(then|catch|finally)$/u)),
		breaks: "void show(); load().then(show);",
		keeps: "await show(); return load().then(show);",
	},
	{
		says: "awaits what is async, or leaves it to the boundary",
		holdsFor: inEditor,
		isBroken: (node) => {
			if (!ts.isExpressionStatement(node)) return false;
			const { expression } = node;
			if (!ts.isCallExpression(expression)) return false;
			const called = expression.expression;
			const name = ts.isIdentifier(called)
				? called.text
				: ts.isPropertyAccessExpression(called) &&
						called.expression.kind === ts.SyntaxKind.ThisKeyword
					? called.name.text
					: undefined;
			return name !== undefined && asyncNames(node.getSourceFile()).has(name);
		},
		breaks: "async function show() {} function f() { show(); }",
		keeps:
			"async function show() {} async function f() { await show(); return show(); }",
	},
	{
		says: "swallows no error",
		holdsFor: inEditor,
		isBroken: (node) =>
			isCallOf(node, /^catch$/u) ||
			(isCallOf(node, /^then$/u) && node.arguments.length > 1) ||
			(ts.isCatchClause(node) &&
				!/\bthrow\b|\blog\.|\berror\b/u.test(node.block.getText())),
		breaks: "load().catch(() => {}); try { load(); } catch { }",
		keeps: "try { load(); } catch (error) { home.log.warn(String(error)); }",
	},
	{
		says: "answers the editor only through the boundary",
		holdsFor: inEditor,
		isBroken: (node) =>
			(isCallOf(node, /^register\w+(Provider|Serializer)$/u) &&
				!node.arguments.some((each) => calls(each, "provider"))) ||
			(ts.isPropertyAssignment(node) &&
				node.name.getText() === "treeDataProvider" &&
				!calls(node.initializer, "provider")),
		breaks:
			"vscode.languages.registerHoverProvider(selector, { provideHover });",
		keeps:
			'vscode.languages.registerHoverProvider(selector, provider(session, "hover", "nobody", { provideHover }));',
	},
	{
		says: "has no parameter that is true or false",
		holdsFor: () => true,
		isBroken: (node) =>
			ts.isParameter(node) &&
			"body" in node.parent &&
			(/^boolean\b|\| boolean\b/u.test(node.type?.getText() ?? "") ||
				[ts.SyntaxKind.TrueKeyword, ts.SyntaxKind.FalseKeyword].includes(
					node.initializer?.kind ?? ts.SyntaxKind.Unknown,
				)),
		breaks: "function convert(text: string, isStrict = false) {}",
		keeps:
			'function convert(text: string, { quotes }: Options, mode: "strict" | "loose") {}',
	},
	{
		says: "sets timers where mistakes are caught",
		holdsFor: (file) =>
			inEditor(file) &&
			!["editor/timing.ts", "editor/turns.ts", "editor/progress.ts"].includes(
				file,
			),
		isBroken: (node) =>
			calls(node, "setTimeout", "setInterval") && !isResolve(node),
		breaks: "setTimeout(() => show(), 100);",
		keeps: "debounced(session, what, 100, show); setTimeout(resolve, 100);",
	},
	{
		says: "does nothing while it activates but put things together",
		holdsFor: (file) => file.startsWith("editor/"),
		isBroken: (node) =>
			putsTogether(node) &&
			(node.body?.statements ?? []).some(
				(each) =>
					ts.isForOfStatement(each) ||
					ts.isForStatement(each) ||
					(ts.isExpressionStatement(each) &&
						!ts.isBinaryExpression(each.expression)),
			),
		breaks:
			"function names(session: Session): vscode.Disposable { showAll(); return on(event, showAll); }",
		keeps:
			'function names(session: Session): vscode.Disposable { item.name = "通稿"; return afterwards(session, what, showAll); }',
	},
];

/** Whether a timer only ends a wait. */
function isResolve(node: ts.Node): boolean {
	return (
		ts.isCallExpression(node) && node.arguments[0]?.getText() === "resolve"
	);
}

function parsed(name: string, text: string): ts.SourceFile {
	return ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true);
}

function brokenIn(file: ts.SourceFile, { isBroken }: Rule): string[] {
	const found: string[] = [];
	const visit = (node: ts.Node) => {
		if (isBroken(node)) {
			const { line } = file.getLineAndCharacterOfPosition(node.getStart());
			found.push(`${file.fileName}:${line + 1}`);
		}
		ts.forEachChild(node, visit);
	};
	visit(file);
	return found;
}

describe("The source", () => {
	const sources = files.map((file) =>
		parsed(
			file.replaceAll(path.sep, "/"),
			fs.readFileSync(path.join(source, file), "utf8"),
		),
	);

	for (const rule of RULES)
		it(rule.says, () => {
			assert.notDeepEqual(brokenIn(parsed("a.ts", rule.breaks), rule), []);
			assert.deepEqual(brokenIn(parsed("a.ts", rule.keeps), rule), []);
			const held = sources.filter(({ fileName }) => rule.holdsFor(fileName));
			assert.deepEqual(
				held.flatMap((file) => brokenIn(file, rule)),
				[],
			);
		});
});
