import * as vscode from "vscode";

/** What a write meets before it is made. */
export type Meeting = (name: string, count: number) => void | Promise<void>;

/**
 * A folder of files that are in memory alone, with a file system of its own, as extensions bring them for remote places.
 * What goes wrong in such places can be had from it: a write that takes long, one that fails when half of the file is there.
 */
export class MemoryFolder implements vscode.FileSystemProvider {
	readonly files = new Map<string, Uint8Array>();
	/** How many writes were asked for. */
	writes = 0;
	private readonly meeting: Meeting;
	readonly onDidChangeFile = new vscode.EventEmitter<vscode.FileChangeEvent[]>()
		.event;

	constructor(meeting: Meeting = () => {}) {
		this.meeting = meeting;
	}

	stat({ path }: vscode.Uri): vscode.FileStat {
		const file = this.files.get(path.slice(1));
		if (path !== "/" && file === undefined)
			throw vscode.FileSystemError.FileNotFound(path);
		return {
			type: file ? vscode.FileType.File : vscode.FileType.Directory,
			ctime: 0,
			mtime: 0,
			size: file?.length ?? 0,
		};
	}

	readDirectory(): [string, vscode.FileType][] {
		return [...this.files.keys()].map((name) => [name, vscode.FileType.File]);
	}

	readFile({ path }: vscode.Uri): Uint8Array {
		const file = this.files.get(path.slice(1));
		if (file === undefined) throw vscode.FileSystemError.FileNotFound(path);
		return file;
	}

	async writeFile({ path }: vscode.Uri, content: Uint8Array): Promise<void> {
		const name = path.slice(1);
		this.files.set(name, content.slice(0, content.length / 2));
		await this.meeting(name, ++this.writes);
		this.files.set(name, content);
	}

	delete({ path }: vscode.Uri): void {
		if (!this.files.delete(path.slice(1)))
			throw vscode.FileSystemError.FileNotFound(path);
	}

	watch(): vscode.Disposable {
		return new vscode.Disposable(() => {});
	}

	createDirectory(): never {
		throw vscode.FileSystemError.NoPermissions();
	}

	rename(): never {
		throw vscode.FileSystemError.NoPermissions();
	}
}
