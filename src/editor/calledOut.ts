import * as vscode from "vscode";
import type { EntityId } from "../core/entities/mention";
import type { Logging } from "./boundary";
import { setContext } from "./context";

/** The one entity of the folder that the user has called out, if any. */
export class CalledOut implements vscode.Disposable {
	private readonly home: Logging;
	private readonly changed = new vscode.EventEmitter<void>();
	private entity: EntityId | undefined;

	readonly onDidChange = this.changed.event;

	/** @param home whose log hears of mistakes. */
	constructor(home: Logging) {
		this.home = home;
	}

	get id(): EntityId | undefined {
		return this.entity;
	}

	/** Calls out another entity, or none. */
	set(id: EntityId | undefined): void {
		this.entity = id;
		setContext(this.home, "tonggao.calledOut", id ? "on" : "off");
		this.changed.fire();
	}

	dispose(): void {
		this.changed.dispose();
	}
}
