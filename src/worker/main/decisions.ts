import {
	type Decided,
	indexDecisions,
} from "../../core/entities/decisions/apply";
import type { Fold } from "../../core/script/script";
import type { FolderDecisions } from "../protocol";

/** What the reader has decided about names, by folder. */
export class Decisions {
	private lists: readonly FolderDecisions[] = [];
	private readonly prepared = new WeakMap<
		FolderDecisions,
		Decided | undefined
	>();

	/** Other lists count from now on. One that says the same as before stays the very same. */
	replace(lists: readonly FolderDecisions[]): void {
		const known = new Map(
			this.lists.map((list) => [JSON.stringify(list), list]),
		);
		this.lists = lists.map((list) => known.get(JSON.stringify(list)) ?? list);
	}

	/** The list that a file follows: that of the nearest folder above it. */
	listOf(file: string): FolderDecisions | undefined {
		let nearest: FolderDecisions | undefined;
		for (const list of this.lists)
			if (
				file.startsWith(`${list.folder}/`) &&
				list.folder.length >= (nearest?.folder.length ?? 0)
			)
				nearest = list;
		return nearest;
	}

	/** A list, ready to be applied. */
	prepare(list: FolderDecisions | undefined, fold: Fold): Decided | undefined {
		if (list === undefined) return undefined;
		const known = this.prepared.get(list);
		if (known !== undefined) return known;
		const fresh = indexDecisions(list.decisions, fold);
		this.prepared.set(list, fresh);
		return fresh;
	}
}
