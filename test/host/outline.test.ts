import assert from "node:assert/strict";
import * as vscode from "vscode";
import { activated, closeAll, openPage, SEEDS } from "../support/editor";

const [, , , WIRE] = SEEDS;

async function symbolsOf(
	document: vscode.TextDocument,
): Promise<vscode.DocumentSymbol[]> {
	return vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
		"vscode.executeDocumentSymbolProvider",
		document.uri,
	);
}

describe("The outline", () => {
	before(activated);
	afterEach(closeAll);

	for (const name of SEEDS)
		it(`of ${name} keeps every symbol inside the one above it`, async () => {
			const { document } = await openPage(name);
			const symbols = await symbolsOf(document);
			assert.notEqual(symbols.length, 0);
			const check = (symbol: vscode.DocumentSymbol) => {
				assert.ok(symbol.range.contains(symbol.selectionRange), symbol.name);
				for (const child of symbol.children) {
					assert.ok(symbol.range.contains(child.range), child.name);
					check(child);
				}
			};
			symbols.forEach(check);
		});

	it("has the tasks of the conference report", async () => {
		const { document } = await openPage(WIRE);
		const names: string[] = [];
		const walk = (symbols: readonly vscode.DocumentSymbol[]) => {
			for (const { name, children } of symbols) {
				names.push(name);
				walk(children);
			}
		};
		walk(await symbolsOf(document));
		for (const number of "一二三四五六七")
			assert.ok(
				names.some((name) => name.startsWith(`${number}是着力`)),
				number,
			);
	});
});
