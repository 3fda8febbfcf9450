import assert from "node:assert/strict";
import * as vscode from "vscode";
import {
	activated,
	closeAll,
	nameOf,
	openPage,
	putCursor,
	runAndPick,
	SEEDS,
	until,
} from "../support/editor";

const [, HONG_KONG, , WIRE] = SEEDS;

/** The diff that is shown: its title and its two texts. */
async function shownDiff() {
	const tab = await until(() => {
		const active = vscode.window.tabGroups.activeTabGroup.activeTab;
		return active?.input instanceof vscode.TabInputTextDiff
			? { label: active.label, input: active.input }
			: undefined;
	}, "a diff");
	const { original, modified } = tab.input;
	const text = async (uri: vscode.Uri) =>
		(await vscode.workspace.openTextDocument(uri)).getText();
	return {
		title: tab.label,
		original,
		modified,
		left: await text(original),
		right: await text(modified),
	};
}

/** The body of a canonical text: what stands between its headlines and its captions. */
function bodyOf(text: string): string[] {
	return (text.split("\n\n")[1] ?? "").split("\n");
}

/** Lines of the bodies that only one of two texts has, as a reader of the diff sees them: `-` left, `+` right. */
function differences({ left, right }: { left: string; right: string }) {
	const [a, b] = [bodyOf(left), bodyOf(right)];
	return [
		...a.filter((line) => !b.includes(line)).map((line) => `-${line}`),
		...b.filter((line) => !a.includes(line)).map((line) => `+${line}`),
	];
}

/** Compares a seed with another one, whose row in the list is counted until it is found. */
async function compareSeeds(from: string, to: string) {
	for (let steps = 0; steps < 8; steps++) {
		const editor = await openPage(from);
		putCursor(editor, from === HONG_KONG ? "堅持黨對城市" : "城市工作会议");
		await runAndPick("tonggao.compare.sameReport", steps);
		const diff = await shownDiff();
		if (nameOf(diff.modified) === to) return diff;
	}
	throw new Error(`${to} is not offered.`);
}

/** What 001 has otherwise than the wire: its lead box, its own attribution, and the end that it cuts. */
const OTHERWISE = [
	/^-新华社北京7月15日电$/u,
	/^-李强作总结讲话/u,
	/^-中共中央政治局委员、中央书记处书记/u,
	/^-各省、自治区、直辖市/u,
	/^\+会议部署城市工作7个方面的重点任务：着力优化现代化城市体系；$/u,
	/^\+着力建设富有活力的创新城市；$/u,
	/^\+着力建设舒适便利的宜居城市；$/u,
	/^\+着力建设绿色低碳的美丽城市；$/u,
	/^\+着力建设安全可靠的韧性城市；$/u,
	/^\+着力建设崇德向善的文明城市；$/u,
	/^\+着力建设便捷高效的智慧城市。$/u,
	/^\+【大公报讯】据新华社报道：$/u,
];

describe("Compare with Same Report…", () => {
	before(activated);
	afterEach(closeAll);

	for (const [seed, expected] of [
		["000", ["-新华社北京7月15日电", "+据新华社电"]],
		["002", []],
		["004", []],
	] as const)
		it(`shows no difference but the dateline between the texts of 003 and ${seed}`, async () => {
			const name = SEEDS.find((each) => each.startsWith(seed)) ?? "";
			const diff = await compareSeeds(WIRE, name);
			assert.match(diff.title, new RegExp(`^003 ↔ ${seed}: 中央城市工作`, "u"));
			assert.deepEqual(differences(diff), expected);
		});

	it("shows the Hong Kong paper in the wire's script, and what it has otherwise", async () => {
		const diff = await compareSeeds(WIRE, HONG_KONG);
		assert.match(diff.title, /^003 ↔ 001: /u);
		assert.doesNotMatch(diff.right, /[會議發習強「」]/u);
		const found = differences(diff).filter(
			(line) => !OTHERWISE.some((pattern) => pattern.test(line)),
		);
		// The subheads of the page are its own.
		assert.ok(
			found.every((line) => /^\+.{4,20}$/u.test(line)),
			found.join("\n"),
		);
	});

	it("shows the wire in the Hong Kong paper's script, with the same differences", async () => {
		const diff = await compareSeeds(HONG_KONG, WIRE);
		assert.match(diff.title, /^001 ↔ 003: /u);
		assert.doesNotMatch(diff.right, /[会议发习强“”]/u);
		const back = await compareSeeds(WIRE, HONG_KONG);
		assert.equal(differences(diff).length, differences(back).length);
	});

	it("leads from a line of the canonical text to the printed place", async () => {
		const { modified, right } = await compareSeeds(WIRE, HONG_KONG);
		const document = await until(async () => {
			const opened = await vscode.workspace.openTextDocument(modified);
			return opened.languageId === "chinese-news" ? opened : undefined;
		}, "the page's language");
		const at = document.positionAt(right.indexOf("更加注重以人为本"));
		const [found] = await vscode.commands.executeCommand<vscode.Location[]>(
			"vscode.executeDefinitionProvider",
			modified,
			at,
		);
		assert.ok(found);
		assert.equal(nameOf(found.uri), HONG_KONG);
		const page = await vscode.workspace.openTextDocument(found.uri);
		assert.match(
			page.getText(found.range).replace(/\s/gu, ""),
			/^城市工作要深刻把握.*更加注重以人為本；$/u,
		);
	});

	it("goes on showing the same article when another is written above it, and says when it is gone", async () => {
		const line = "更加注重以人为本";
		const { modified, right } = await compareSeeds(WIRE, HONG_KONG);
		assert.ok(right.includes(line));
		const editor = await openPage(HONG_KONG);
		const shown = async () =>
			(await vscode.workspace.openTextDocument(modified)).getText();
		const before = editor.document.getText();
		const put = (text: string) => {
			const { document } = editor;
			const all = document.validateRange(new vscode.Range(0, 0, 1e6, 0));
			return editor.edit((edit) => edit.replace(all, text));
		};
		await put("市圖書館迎來新館長\n\n館內昨日舉行茶會。\n");
		await until(
			async () =>
				/is no longer in 001/u.test(await shown()) ? true : undefined,
			"word that it is gone",
		);
		await put(`市圖書館迎來新館長\n\n館內昨日舉行茶會。\n\n\n${before}`);
		await until(
			async () => ((await shown()).includes(line) ? true : undefined),
			"the article",
		);
	});
});

describe("Compare All Versions", () => {
	before(activated);
	afterEach(closeAll);

	it("opens every version against the fullest one", async () => {
		const editor = await openPage(WIRE);
		putCursor(editor, "城市工作会议");
		await vscode.commands.executeCommand("tonggao.compare.allVersions");
		const label = await until(() => {
			const tab = vscode.window.tabGroups.activeTabGroup.activeTab;
			return tab?.label.includes("versions") ? tab.label : undefined;
		}, "the multi-diff");
		assert.match(label, /^5 versions: /u);
	});
});
