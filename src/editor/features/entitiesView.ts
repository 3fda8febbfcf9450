import * as vscode from "vscode";
import type { Companion, CorpusEntity } from "../../core/corpus";
import { ENTITY_TYPES } from "../../core/entities/mention";
import { displayed } from "../display";
import {
	calledOutItem,
	companionItem,
	companionsItem,
	entityItem,
	fileItem,
	placeItem,
	type Row,
	subjectOf,
	typeItem,
} from "../entityRows";
import { notRead } from "../labels";
import { byFile } from "../places";
import type { Session } from "../session";

/** The sidebar's view of all names of the folder. The folder is read when the view is first seen. */
export function entitiesView(session: Session): vscode.Disposable {
	const names = new Names(session);
	const view = vscode.window.createTreeView<Row>("tonggao.entities", {
		treeDataProvider: displayed(
			session,
			names,
			({ kind }) => kind !== "type" && kind !== "companions",
		),
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
		session.calledOut.onDidChange(async () => {
			await refresh();
			const row = await names.callOut();
			if (row !== undefined && view.visible)
				await view.reveal(row, { select: true, focus: false, expand: true });
		}),
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
	/** How many texts the folder has; undefined while some are not known yet. */
	private texts: number | undefined;
	private top: Row | undefined;

	readonly onDidChangeTreeData = this.changed.event;

	constructor(session: Session) {
		this.session = session;
	}

	/** Asks the folder again; answers how many texts it does not know yet. */
	async load(): Promise<number> {
		const answer = await this.session.folder.askComplete("entities", {});
		if (answer === undefined) return 0;
		this.entities = answer.value;
		const status = await this.session.ask("status", {});
		this.texts = answer.pending === 0 ? status?.texts : undefined;
		this.setTop();
		this.changed.fire(undefined);
		return answer.pending;
	}

	/** Puts the entity that is called out on top; answers its row. */
	async callOut(): Promise<Row | undefined> {
		if (this.entities.length === 0) await this.load();
		this.setTop();
		this.changed.fire(undefined);
		return this.top;
	}

	async getChildren(row?: Row): Promise<Row[]> {
		switch (row?.kind) {
			case undefined:
				return [...(this.top === undefined ? [] : [this.top]), ...this.types()];
			case "calledOut":
				return this.everything(row.entity);
			case "companions":
				return row.companions.map((companion) => ({
					kind: "companion",
					companion,
					subject: subjectOf(companion.entity),
				}));
			case "type":
				return row.entities.map((entity) => ({
					kind: "entity",
					entity,
					subject: subjectOf(entity),
				}));
			case "entity":
				return this.files(row.entity, "");
			case "file":
				return row.places.map((place) => ({
					kind: "place",
					path: row.path,
					entity: row.entity,
					place,
				}));
			case "companion":
			case "place":
				return [];
		}
	}

	/** Only the row on top is ever revealed. */
	getParent(): undefined {
		return undefined;
	}

	getTreeItem(row: Row): vscode.TreeItem {
		switch (row.kind) {
			case "calledOut":
				return calledOutItem(row.entity, this.texts);
			case "companions":
				return companionsItem(row.companions);
			case "companion":
				return companionItem(row.companion);
			case "type":
				return typeItem(row.type, row.entities);
			case "entity":
				return entityItem(row.entity);
			case "file":
				return fileItem(row);
			case "place":
				return placeItem(row);
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

	private setTop(): void {
		const { id } = this.session.calledOut;
		const entity = this.entities.find((each) => each.id === id);
		this.top = entity && {
			kind: "calledOut",
			entity,
			subject: subjectOf(entity),
		};
	}

	/** Of the entity on top: its papers, and who is named with it. */
	private async everything(entity: CorpusEntity): Promise<Row[]> {
		const files = await this.files(entity, "top\n");
		const answer = await this.session.folder.ask("companions", {
			id: entity.id,
		});
		const all = answer?.value ?? [];
		const isAlike = (each: Companion) => each.entity.type === entity.type;
		// People with people first: that is what is asked for most.
		const companions = [
			...all.filter(isAlike),
			...all.filter((each) => !isAlike(each)),
		];
		return companions.length === 0
			? files
			: [...files, { kind: "companions", companions }];
	}

	/** @param path tells rows of one file in two places of the tree apart. */
	private async files(entity: CorpusEntity, path: string): Promise<Row[]> {
		const answer = await this.session.folder.ask("mentions", { id: entity.id });
		return [...byFile(answer?.value ?? [])].map(([file, places]) => ({
			kind: "file",
			path,
			entity,
			file,
			places,
		}));
	}
}
