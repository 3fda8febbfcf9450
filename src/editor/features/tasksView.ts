import * as vscode from "vscode";
import type { TaskForm, TaskTable, TiedPlace } from "../../worker/protocol";
import { fileName, shortNames } from "../papers";
import { openCommand } from "../places";
import type { Session } from "../session";
import { firstWords } from "../structure";
import { folderTree } from "../tree";

type Row =
	| { readonly kind: "list"; readonly table: TaskTable }
	| {
			readonly kind: "task";
			readonly table: TaskTable;
			readonly places: readonly TiedPlace[];
	  }
	| {
			readonly kind: "form";
			readonly table: TaskTable;
			readonly form: TaskForm;
			/** Absent where the form leaves the task out. */
			readonly place?: TiedPlace["place"];
	  };

/** The numbered lists of the folder in the side bar: list, task, and how each paper prints it or that it does not. */
export function tasksView(session: Session): vscode.Disposable {
	return folderTree<Row>(session, "tonggao.tasks", {
		async known() {
			const answer = await session.folder.ask("taskTables", {});
			return (
				answer && {
					rows: answer.value.map((table) => ({ kind: "list", table })),
					pending: answer.pending,
				}
			);
		},
		none: vscode.l10n.t("No text of this folder has a numbered list."),
		under: childrenOf,
		item: itemOf,
		// Forms are called by their files.
		isPrinted: ({ kind }) => kind !== "form",
	});
}

function childrenOf(row: Row): Row[] {
	switch (row.kind) {
		case "list":
			return row.table.tasks.map(({ places }) => ({
				kind: "task",
				table: row.table,
				places,
			}));
		case "task":
			return row.table.forms.map((form, index): Row => {
				const found = row.places.find((each) => each.form === index);
				const base = { kind: "form", table: row.table, form } as const;
				return found === undefined ? base : { ...base, place: found.place };
			});
		case "form":
			return [];
	}
}

function itemOf(row: Row): vscode.TreeItem {
	switch (row.kind) {
		case "list":
			return listItem(row.table);
		case "task":
			return taskItem(row.table, row.places);
		case "form":
			return formItem(row);
	}
}

function listItem({ forms, tasks }: TaskTable): vscode.TreeItem {
	const [fullest] = forms;
	const item = new vscode.TreeItem(
		fullest?.title ?? "",
		vscode.TreeItemCollapsibleState.Collapsed,
	);
	const papers = new Set(forms.map(({ file }) => file)).size;
	item.description =
		papers === 1
			? vscode.l10n.t("{0} items", tasks.length)
			: vscode.l10n.t("{0} items in {1} files", tasks.length, papers);
	item.iconPath = new vscode.ThemeIcon("checklist");
	item.tooltip = [
		fullest?.title ?? "",
		...forms.map(
			({ file, count }) =>
				`${fileName(file)} · ${vscode.l10n.t("{0} items", count)}`,
		),
	].join("\n");
	const first = tasks[0]?.places[0];
	if (first !== undefined) item.command = openCommand(first.place);
	return item;
}

function taskItem(
	{ forms }: TaskTable,
	places: readonly TiedPlace[],
): vscode.TreeItem {
	const first = places[0]?.place;
	const item = new vscode.TreeItem(
		firstWords(first?.context ?? ""),
		vscode.TreeItemCollapsibleState.Collapsed,
	);
	const missing = forms.length - places.length;
	if (missing > 0)
		item.description = vscode.l10n.t(
			"in {0} of {1}",
			places.length,
			forms.length,
		);
	item.iconPath = new vscode.ThemeIcon(missing > 0 ? "circle-slash" : "check");
	if (first === undefined) return item;
	item.tooltip = first.context;
	item.command = openCommand(first);
	return item;
}

function formItem({
	table,
	form,
	place,
}: Extract<Row, { kind: "form" }>): vscode.TreeItem {
	const names = shortNames(table.forms.map(({ file }) => file));
	const item = new vscode.TreeItem(names.get(form.file) ?? "");
	item.tooltip = `${fileName(form.file)}\n${form.title}`;
	if (place === undefined) {
		item.description = vscode.l10n.t("not printed");
		item.iconPath = new vscode.ThemeIcon("dash");
		item.command = {
			command: "vscode.open",
			title: vscode.l10n.t("Open"),
			arguments: [vscode.Uri.parse(form.file)],
		};
		return item;
	}
	item.description = place.context;
	item.iconPath = new vscode.ThemeIcon("file");
	item.command = openCommand(place);
	return item;
}
