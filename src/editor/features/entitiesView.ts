import * as vscode from "vscode";
import type { Companion, CorpusEntity } from "../../core/corpus";
import { ENTITY_TYPES } from "../../core/entities/mention";
import { listening } from "../boundary";
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
import { byFile } from "../places";
import type { Session } from "../session";
import { folderTree } from "../tree";

/** The sidebar's view of all names of the folder. */
export function entitiesView(session: Session): vscode.Disposable {
	const on = listening(session, "showing names");
	const names = new Names(session);
	const tree = folderTree<Row>(session, "tonggao.entities", {
		known: () => names.known(),
		none: vscode.l10n.t("No text of this folder has a name."),
		under: (row) => names.under(row),
		item: (row) => names.item(row),
		// Only the row on top is ever revealed.
		parent: () => undefined,
		isPrinted: ({ kind }) => kind !== "type" && kind !== "companions",
	});
	return vscode.Disposable.from(
		tree,
		on(session.calledOut.onDidChange, () => {
			tree.refresh();
			tree.reveal(() => names.top());
		}),
	);
}

/** The rows of the view: type, entity, file, mention. */
class Names {
	private readonly session: Session;
	private entities: readonly CorpusEntity[] = [];
	/** How many texts the folder has; undefined while some are not known yet. */
	private texts: number | undefined;

	constructor(session: Session) {
		this.session = session;
	}

	/** The rows at the top, the entity that is called out before all others. */
	async known(): Promise<
		{ readonly rows: Row[]; readonly pending: number } | undefined
	> {
		const answer = await this.session.folder.ask("entities", {});
		if (answer === undefined) return undefined;
		const status = await this.session.ask("status", {});
		this.entities = answer.value;
		this.texts = answer.pending === 0 ? status?.texts : undefined;
		const top = this.top();
		return {
			rows: top === undefined ? this.types() : [top, ...this.types()],
			pending: answer.pending,
		};
	}

	/** The row of the entity that is called out; undefined where there is none, or the folder does not have it. */
	top(): Row | undefined {
		const { id } = this.session.calledOut;
		const entity = this.entities.find((each) => each.id === id);
		return entity && { kind: "calledOut", entity, subject: subjectOf(entity) };
	}

	under(row: Row): Row[] | Promise<Row[]> {
		switch (row.kind) {
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

	item(row: Row): vscode.TreeItem {
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

	private types(): Row[] {
		return ENTITY_TYPES.flatMap((type) => {
			const entities = this.entities.filter((entity) => entity.type === type);
			return entities.length === 0 ? [] : [{ kind: "type", type, entities }];
		});
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
