import type { CancellationToken } from "vscode-jsonrpc/node";
import { decode } from "../../core/text/decode";
import type { Requests } from "../protocol";
import { reportAnswers } from "./answers/reports";
import type { LazyEngines } from "./engines";
import type { Folder } from "./folder";
import type { Mirror } from "./mirror";

/** What the worker stands on. */
export interface Parts {
	readonly mirror: Mirror;
	readonly folder: Folder;
	readonly engines: LazyEngines;
}

/** One function a request. `undefined` says that the answer is no longer wanted. */
export type Answers = {
	readonly [Method in keyof Requests]: (
		ask: Requests[Method]["ask"],
		token: CancellationToken,
	) => Promise<Requests[Method]["answer"] | undefined>;
};

/** The worker's answers to the editor's requests. */
export function answers(parts: Parts): Answers {
	const { mirror, folder, engines } = parts;
	return {
		...reportAnswers(parts),
		async analyse(document, token) {
			const text = mirror.text(document);
			if (text === undefined) return undefined;
			return folder.analyse(document.uri, text, token);
		},
		async reflow(document) {
			const text = mirror.text(document);
			return text === undefined ? undefined : { edits: [] };
		},
		async put({ uri, bytes }, token) {
			// What an open editor shows goes before what is on disk.
			if (mirror.has(uri)) return { state: "unchanged" };
			const decoded = decode(bytes);
			if ("reason" in decoded)
				return { state: "skipped", reason: decoded.reason };
			return folder.put(uri, decoded.text, token);
		},
		async entities() {
			return folder.counted(folder.corpus.entities());
		},
		async entity({ id }) {
			return folder.counted(folder.corpus.entity(id));
		},
		async mentions({ id }) {
			return folder.counted(folder.corpus.mentionsOf(id));
		},
		async status() {
			return {
				...engines.report(),
				texts: folder.corpus.all().length,
				pending: folder.waiting,
				heap: process.memoryUsage().heapUsed,
			};
		},
	};
}
