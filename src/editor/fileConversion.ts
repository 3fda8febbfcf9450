import * as vscode from "vscode";
import type { FileConversion } from "../core/script/convert-file";
import { takeAway } from "./removal";
import type { Session } from "./session";
import { settings } from "./settings";
import { termsFor } from "./terms";

/** How files are converted, and where the results go. */
export interface FilesWanted extends Pick<FileConversion, "to" | "encoding"> {
	readonly place: "beside" | "inPlace";
}

/** What became of a file. Only `converted` has written anything. */
export type FileOutcome = { readonly file: vscode.Uri } & (
	| {
			readonly state: "converted";
			readonly target: vscode.Uri;
			/** How many places are worth a look. */
			readonly doubtful: number;
	  }
	| { readonly state: "already" }
	| { readonly state: "failed"; readonly reason: string }
	| { readonly state: "cancelled" }
);

/** Larger files are for the command line. Bytes. */
const LARGEST = 50 * 1024 * 1024;

/**
 * Converts one file. The result is written under another name and takes its own with one step, so that no file is ever
 * half-written; a file that changes meanwhile is left alone. What is wrong is an outcome, so that the others are still done.
 */
export async function convertFile(
	session: Session,
	file: vscode.Uri,
	wanted: FilesWanted,
	onShare: (share: number) => void,
	token: vscode.CancellationToken,
): Promise<FileOutcome> {
	try {
		const before = await vscode.workspace.fs.stat(file);
		const reason = hindrance(file, before, wanted);
		if (reason !== undefined) return { file, state: "failed", reason };
		const bytes = await vscode.workspace.fs.readFile(file);
		const ask = {
			bytes,
			from: "auto",
			to: wanted.to,
			quotes: settings.quotes(file),
			layout: settings.layoutOnConversion(file),
			terms: await termsFor(file, session.log),
			encoding: wanted.encoding,
		} as const;
		const found = await session.ask("convertFile", ask, token, onShare);
		if (token.isCancellationRequested) return { file, state: "cancelled" };
		if (found === undefined)
			return failed(file, vscode.l10n.t("The analysis stopped."));
		if (found.state === "already") return { file, state: "already" };
		if (found.state === "skipped") return failed(file, found.reason);
		const { mtime, size } = await vscode.workspace.fs.stat(file);
		if (mtime !== before.mtime || size !== before.size)
			return failed(file, vscode.l10n.t("It was changed meanwhile."));
		const target =
			wanted.place === "inPlace" ? file : await nameBeside(file, wanted.to);
		await writeWhole(file, target, found.bytes);
		return { file, state: "converted", target, doubtful: found.doubtful };
	} catch (error) {
		session.log.warn(`${file.toString()}: ${String(error)}`);
		return failed(file, error instanceof Error ? error.message : String(error));
	}
}

function failed(file: vscode.Uri, reason: string): FileOutcome {
	return { file, state: "failed", reason };
}

/** Why a file is not even tried. */
function hindrance(
	file: vscode.Uri,
	{ size, type, permissions }: vscode.FileStat,
	{ place }: FilesWanted,
): string | undefined {
	if (size > LARGEST)
		return vscode.l10n.t(
			"It is larger than 50 MB: the command line converts such files.",
		);
	if (vscode.workspace.fs.isWritableFileSystem(file.scheme) === false)
		return vscode.l10n.t("Nothing can be written where it is.");
	if (place === "beside") return undefined;
	if (((permissions ?? 0) & vscode.FilePermission.Readonly) !== 0)
		return vscode.l10n.t("It is read-only.");
	if ((type & vscode.FileType.SymbolicLink) !== 0)
		return vscode.l10n.t("It is a link to another file: convert that one.");
	const isDirty = vscode.workspace.textDocuments.some(
		(document) =>
			document.isDirty && document.uri.toString() === file.toString(),
	);
	return isDirty
		? vscode.l10n.t("It has changes that are not saved.")
		: undefined;
}

/** A name beside a file that says the usage and that no file has: 003.hk.txt, 003.hk-2.txt… */
async function nameBeside(
	file: vscode.Uri,
	usage: string,
): Promise<vscode.Uri> {
	const folder = vscode.Uri.joinPath(file, "..");
	const name = file.path.split("/").at(-1) ?? "";
	const dot = name.lastIndexOf(".");
	const [stem, end] =
		dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ""];
	const entries = await vscode.workspace.fs.readDirectory(folder);
	const taken = new Set(entries.map(([entry]) => entry.toLowerCase()));
	for (let number = 1; ; number++) {
		const mark = number === 1 ? usage : `${usage}-${number}`;
		const wanted = `${stem}.${mark}${end}`;
		if (!taken.has(wanted.toLowerCase()))
			return vscode.Uri.joinPath(folder, wanted);
	}
}

async function writeWhole(
	file: vscode.Uri,
	target: vscode.Uri,
	bytes: Uint8Array,
): Promise<void> {
	const { fs } = vscode.workspace;
	const name = target.path.split("/").at(-1);
	const folder = vscode.Uri.joinPath(target, "..");
	const draft = vscode.Uri.joinPath(folder, `.${name}.${crypto.randomUUID()}`);
	const overwrite = target === file;
	try {
		// A copy has the file's permissions, which a new file would not have.
		if (overwrite) await fs.copy(file, draft, { overwrite: true });
		await fs.writeFile(draft, bytes);
		await fs.rename(draft, target, { overwrite });
	} catch (error) {
		// The draft may or may not be there.
		await takeAway(draft);
		throw error;
	}
}
