import * as vscode from "vscode";
import type { EntityId, EntityType, Mention } from "../core/entities/mention";
import { activeEditor, inform } from "./boundary";
import { isNews } from "./language";
import { mentionAt, wholeOf } from "./lookup";
import type { Session } from "./session";

/** The name that a command is about; plain, so that a link in a hover can carry it. */
export interface Subject {
	readonly id: EntityId;
	/** As printed, layout undone. */
	readonly text: string;
	/** The text that it stands in, and where; for a name of the whole folder a text that holds it. */
	readonly uri: string;
	readonly offset?: number;
}

/** The subject of a mention of a document. */
export function subjectOf(uri: vscode.Uri, mention: Mention): Subject {
	return {
		id: mention.entity,
		text: mention.text,
		uri: uri.toString(),
		offset: wholeOf(mention.spans).start,
	};
}

/** The subject that a link or a row of a tree hands over, else the name at the cursor; says so where there is none. */
export async function subjectFrom(
	session: Session,
	given: unknown,
): Promise<Subject | undefined> {
	if (isSubject(given)) return given;
	if (hasSubject(given)) return given.subject;
	const editor = activeEditor();
	if (editor === undefined) return undefined;
	const { document, selection } = editor;
	const analysis = isNews(document)
		? await session.analysis(document)
		: undefined;
	const found =
		analysis && mentionAt(analysis, document.offsetAt(selection.active));
	if (found !== undefined) return subjectOf(document.uri, found.mention);
	inform(vscode.l10n.t("Tonggao: put the cursor on a name first."));
	return undefined;
}

/** The type in an entity's id. */
export function typeOf(id: EntityId): EntityType {
	return id.slice(0, id.indexOf(":")) as EntityType;
}

function isSubject(given: unknown): given is Subject {
	return (
		typeof given === "object" &&
		given !== null &&
		"id" in given &&
		"uri" in given
	);
}

function hasSubject(given: unknown): given is { readonly subject: Subject } {
	return (
		typeof given === "object" &&
		given !== null &&
		"subject" in given &&
		isSubject(given.subject)
	);
}
