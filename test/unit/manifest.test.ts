import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { ENTITY_TYPES } from "../../src/core/entities/mention";
import { callsOf, json, root, sources, stringsIn } from "../support/words";

interface Manifest {
	readonly activationEvents: readonly string[];
	readonly icon: string;
	readonly contributes: {
		readonly commands: readonly { readonly command: string }[];
		readonly submenus: readonly { readonly id: string }[];
		readonly menus: Readonly<
			Record<
				string,
				readonly {
					readonly command?: string;
					readonly submenu?: string;
					readonly group?: string;
					readonly when?: string;
				}[]
			>
		>;
		readonly keybindings: readonly {
			readonly command: string;
			readonly key: string;
			readonly mac?: string;
		}[];
		readonly views: Readonly<
			Record<string, readonly { readonly id: string; readonly icon: string }[]>
		>;
		readonly viewsWelcome: readonly { readonly view: string }[];
		readonly colors: readonly { readonly id: string }[];
		readonly semanticTokenTypes: readonly { readonly id: string }[];
		readonly semanticTokenScopes: readonly {
			readonly scopes: Readonly<Record<string, readonly string[]>>;
		}[];
		readonly languages: readonly { readonly configuration: string }[];
		readonly grammars: readonly { readonly path: string }[];
		readonly configuration: {
			readonly properties: Readonly<
				Record<
					string,
					{ readonly properties?: object; readonly default: unknown }
				>
			>;
		};
	};
}

const { contributes, activationEvents, icon } = json<Manifest>("package.json");
const editor = sources("editor");
const labels = [...ENTITY_TYPES, "task"];

/** The plain strings that stand at one place among the arguments of every call of a function. */
function named(
	callee: string,
	index: number,
	files: typeof editor = editor,
): string[] {
	return callsOf(callee, files).flatMap(
		({ arguments: given }) => given[index] ?? [],
	);
}

function same(actual: readonly string[], expected: readonly string[]): void {
	assert.deepEqual([...actual].sort(), [...expected].sort());
}

describe("The manifest", () => {
	it("declares every command that a feature registers by name", () => {
		const declared = contributes.commands.map(({ command }) => command);
		assert.equal(new Set(declared).size, declared.length);
		for (const command of named("command", 1))
			assert.ok(declared.includes(command), command);
	});

	it("declares no command that the features do not name", () => {
		const strings = stringsIn(editor);
		for (const { command } of contributes.commands)
			assert.ok(strings.has(command), command);
	});

	it("puts only its own commands and submenus into menus and on keys", () => {
		const commands = new Set(
			contributes.commands.map(({ command }) => command),
		);
		const submenus = new Set(contributes.submenus.map(({ id }) => id));
		for (const [menu, rows] of Object.entries(contributes.menus))
			for (const { command, submenu } of rows)
				assert.ok(
					commands.has(command ?? "") || submenus.has(submenu ?? ""),
					`${menu}: ${command ?? submenu}`,
				);
		for (const { command } of contributes.keybindings)
			assert.ok(commands.has(command), command);
	});

	it("keeps every submenu on one screen, each row in a place of its own", () => {
		for (const { id } of contributes.submenus) {
			const rows = contributes.menus[id] ?? [];
			const places = new Set(rows.map(({ group }) => group));
			assert.equal(places.size, rows.length, id);
			assert.ok(rows.length <= 25, `${id} has ${rows.length} rows`);
		}
	});

	it("has every command in a menu, too, where it is found by looking", () => {
		const { commandPalette: _, ...menus } = contributes.menus;
		const rows = Object.values(menus).flat();
		for (const { command } of contributes.commands)
			assert.ok(
				rows.some((row) => row.command === command),
				command,
			);
	});

	it("takes no key that types a character on a Mac, where Option with a bracket is a quotation mark", () => {
		for (const { key, mac = key } of contributes.keybindings)
			assert.match(mac, /ctrl|cmd/u);
	});

	it("declares the settings that settings.ts reads", () => {
		const files = editor.filter(({ fileName }) =>
			fileName.endsWith("settings.ts"),
		);
		const read = named("read", 0, files).map((key) => `tonggao.${key}`);
		same(read, Object.keys(contributes.configuration.properties));
	});

	it("declares the views that the features make, each with words for when it is empty", () => {
		const views = Object.values(contributes.views).flat();
		const ids = views.map(({ id }) => id);
		same(viewsMade(), ids);
		same([...new Set(contributes.viewsWelcome.map(({ view }) => view))], ids);
	});

	it("has a token type, a scope and a switch for every kind of mark, and a line for every kind of name", () => {
		same(
			contributes.semanticTokenTypes.map(({ id }) => id),
			labels,
		);
		for (const { scopes } of contributes.semanticTokenScopes)
			same(Object.keys(scopes), labels);
		const setting = contributes.configuration.properties["tonggao.highlight"];
		same(Object.keys(setting?.properties ?? {}), labels);
		same(Object.keys(setting?.default ?? {}), labels);
		same(
			contributes.colors.map(({ id }) => id),
			[...ENTITY_TYPES, "calledOut"].map((name) => `tonggao.${name}`),
		);
	});

	it("names only files that are there", () => {
		const files = [
			icon,
			...Object.values(contributes.views).flatMap((views) =>
				views.map((view) => view.icon),
			),
			...contributes.languages.map(({ configuration }) => configuration),
			...contributes.grammars.map((grammar) => grammar.path),
		];
		for (const file of files)
			assert.ok(fs.existsSync(path.join(root, file)), file);
	});

	it("never activates without a reason", () => {
		assert.ok(!activationEvents.includes("*"));
		assert.ok(!activationEvents.includes("onStartupFinished"));
	});
});

/** The ids of the views of the side bar. */
function viewsMade(): string[] {
	return ["shownTree", "folderTree"].flatMap((make) => named(make, 1));
}
