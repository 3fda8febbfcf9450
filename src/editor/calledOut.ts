import * as vscode from "vscode";
import type { EntityId } from "../core/entities/mention";

/** The one entity of the folder that the user has called out, if any. */
export class CalledOut implements vscode.Disposable {
	private readonly changed = new vscode.EventEmitter<void>();
	private entity: EntityId | undefined;

	readonly onDidChange = this.changed.event;

	get id(): EntityId | undefined {
		return this.entity;
	}

	/** Calls out another entity, or none. */
	set(id: EntityId | undefined): void {
		this.entity = id;
		void vscode.commands.executeCommand(
			"setContext",
			"tonggao.calledOut",
			id !== undefined,
		);
		this.changed.fire();
	}

	dispose(): void {
		this.changed.dispose();
	}
}
