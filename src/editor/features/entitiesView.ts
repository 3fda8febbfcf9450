import * as vscode from "vscode";
import type { CorpusEntity, Place } from "../../core/corpus";
import { ENTITY_TYPES, type EntityType } from "../../core/entities/mention";
import { LABEL_ICONS, labelNames, notRead } from "../labels";
import { byFile } from "../places";
import { toLocation } from "../ranges";
import type { Session } from "../session";

type Row =
	| {
			readonly kind: "type";
			readonly type: EntityType;
			readonly entities: readonly CorpusEntity[];
	  }
	| { readonly kind: "entity"; readonly entity: CorpusEntity }
	| {
			readonly kind: "file";
			readonly entity: CorpusEntity;
			readonly file: string;
			readonly places: readonly Place[];
	  }
	| {
			readonly kind: "place";
			readonly entity: CorpusEntity;
			readonly place: Place;
	  };

/** How many characters of a sentence stand before a name. */
const BEFORE = 6;

/** The sidebar's view of all names of the folder. The folder is read when the view is first seen. */
export function entitiesView(session: Session): vscode.Disposable {
	const names = new Names(session);
	const view = vscode.window.createTreeView<Row>("tonggao.entities", {
		treeDataProvider: names,
		showCollapseAll: true,
	});
	let isOutdated = true;
	const refresh = async () => {
		if (!view.visible || !isOutdated) return;
		isOutdated = false;
		const pending = await vscode.window.withProgress(
			{ location: { viewId: "tonggao.entities" } },
			() => names.load(),
		);
		view.message = pending > 0 ? notRead(pending) : "";
	};
	void refresh();
	return vscode.Disposable.from(
		view,
		names,
		view.onDidChangeVisibility(refresh),
		session.folder.onDidChange(() => {
			isOutdated = true;
			void refresh();
		}),
	);
}

/** The rows of the view: type, entity, file, mention. */
class Names implements vscode.TreeDataProvider<Row>, vscode.Disposable {
	private readonly session: Session;
	private readonly changed = new vscode.EventEmitter<undefined>();
	private entities: readonly CorpusEntity[] = [];

	readonly onDidChangeTreeData = this.changed.event;

	constructor(session: Session) {
		this.session = session;
	}

	/** Asks the folder again; answers how many texts it does not know yet. */
	async load(): Promise<number> {
		const answer = await this.session.folder.askComplete("entities", {});
		if (answer === undefined) return 0;
		this.entities = answer.value;
		this.changed.fire(undefined);
		return answer.pending;
	}

	async getChildren(row?: Row): Promise<Row[]> {
		switch (row?.kind) {
			case undefined:
				return this.types();
			case "type":
				return row.entities.map((entity) => ({ kind: "entity", entity }));
			case "entity":
				return this.files(row.entity);
			case "file":
				return row.places.map((place) => ({
					kind: "place",
					entity: row.entity,
					place,
				}));
			case "place":
				return [];
		}
	}

	getTreeItem(row: Row): vscode.TreeItem {
		switch (row.kind) {
			case "type":
				return typeItem(row.type, row.entities);
			case "entity":
				return entityItem(row.entity);
			case "file":
				return fileItem(row.entity, row.file, row.places);
			case "place":
				return placeItem(row.entity, row.place);
		}
	}

	dispose(): void {
		this.changed.dispose();
	}

	private types(): Row[] {
		return ENTITY_TYPES.flatMap((type) => {
			const entities = this.entities.filter((entity) => entity.type === type);
			return entities.length === 0 ? [] : [{ kind: "type", type, entities }];
		});
	}

	private async files(entity: CorpusEntity): Promise<Row[]> {
		const answer = await this.session.folder.ask("mentions", { id: entity.id });
		return [...byFile(answer?.value ?? [])].map(([file, places]) => ({
			kind: "file",
			entity,
			file,
			places,
		}));
	}
}

function typeItem(
	type: EntityType,
	entities: readonly CorpusEntity[],
): vscode.TreeItem {
	const item = new vscode.TreeItem(
		labelNames(type),
		vscode.TreeItemCollapsibleState.Collapsed,
	);
	item.id = type;
	item.iconPath = new vscode.ThemeIcon(
		LABEL_ICONS[type],
		new vscode.ThemeColor(`tonggao.${type}`),
	);
	item.description = String(entities.length);
	return item;
}

function entityItem(entity: CorpusEntity): vscode.TreeItem {
	const item = new vscode.TreeItem(
		entity.printed,
		vscode.TreeItemCollapsibleState.Collapsed,
	);
	const files = entity.files.length;
	item.id = entity.id;
	item.description =
		files === 1
			? `${entity.count}`
			: vscode.l10n.t("{0} in {1} files", entity.count, files);
	item.tooltip = [
		entity.printed === entity.name
			? entity.name
			: `${entity.printed} (${entity.name})`,
		...entity.files.map(({ file, count }) => `${nameOf(file)} · ${count}`),
	].join("\n");
	return item;
}

function fileItem(
	entity: CorpusEntity,
	file: string,
	places: readonly Place[],
): vscode.TreeItem {
	const uri = vscode.Uri.parse(file);
	const item = new vscode.TreeItem(
		uri,
		places.length <= 20
			? vscode.TreeItemCollapsibleState.Expanded
			: vscode.TreeItemCollapsibleState.Collapsed,
	);
	item.id = `${entity.id}\n${file}`;
	item.iconPath = vscode.ThemeIcon.File;
	item.description = String(places.length);
	const first = places[0];
	if (first !== undefined) item.command = openAt(first);
	return item;
}

function placeItem(entity: CorpusEntity, place: Place): vscode.TreeItem {
	const { context, start, spans, file } = place;
	const item = new vscode.TreeItem(labelOf(place));
	item.id = `${entity.id}\n${file}\n${spans[0]?.start}`;
	item.tooltip = `${context}\n${nameOf(file)}:${start.line + 1}`;
	item.command = openAt(place);
	return item;
}

/** The sentence from a few characters before the name on, so that the name is seen in a narrow view. */
function labelOf({ context, at }: Place): vscode.TreeItemLabel {
	if (at === undefined) return { label: context };
	const cut = at.start > BEFORE ? at.start - BEFORE : 0;
	const lead = cut > 0 ? "…" : "";
	const shift = lead.length - cut;
	return {
		label: lead + context.slice(cut),
		highlights: [[at.start + shift, at.end + shift]],
	};
}

function openAt(place: Place): vscode.Command {
	const { uri, range } = toLocation(place);
	return {
		command: "vscode.open",
		title: vscode.l10n.t("Go There"),
		arguments: [uri, { selection: range }],
	};
}

function nameOf(file: string): string {
	return vscode.workspace.asRelativePath(vscode.Uri.parse(file));
}
