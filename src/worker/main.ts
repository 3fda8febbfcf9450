import { parentPort, workerData } from "node:worker_threads";
import {
	type CancellationToken,
	createMessageConnection,
	PortMessageReader,
	PortMessageWriter,
} from "vscode-jsonrpc/node";
import { answers, type OnShare } from "./main/answers";
import { lazyEngines } from "./main/engines";
import { Folder } from "./main/folder";
import { Mirror } from "./main/mirror";
import type {
	Followed,
	Notifications,
	Progress,
	WorkerOptions,
} from "./protocol";

if (parentPort === null)
	throw new Error("worker/main is a worker thread's entry and was run alone");

const connection = createMessageConnection(
	new PortMessageReader(parentPort),
	new PortMessageWriter(parentPort),
);
const engines = lazyEngines(workerData as WorkerOptions);
const mirror = new Mirror();
const folder = new Folder(engines);

const heard: {
	[Method in keyof Notifications]: (message: Notifications[Method]) => void;
} = {
	open: (document) => {
		mirror.open(document);
		folder.supersede(document.uri);
	},
	change: (change) => mirror.change(change),
	decide: ({ lists }) => folder.decide(lists),
	close: ({ uri }) => mirror.close(uri),
	remove: ({ uri }) => folder.remove(uri),
	stored: ({ bytes }) => folder.restore(bytes),
	removeAll: () => folder.removeAll((uri) => mirror.has(uri)),
};
for (const [method, handler] of Object.entries(heard))
	connection.onNotification(method, handler);

for (const [method, answer] of Object.entries(
	answers({
		mirror,
		folder,
		engines,
	}),
))
	connection.onRequest(method, async (ask: Followed, token) => {
		// The table's type ties every method to its question; here any of them may come.
		const reply = answer as (
			ask: unknown,
			token: CancellationToken,
			onShare: OnShare,
		) => unknown;
		return (await reply(ask, token, reportOn(ask))) ?? null;
	});

connection.listen();

/** Tells the client how much of a request is done, wherever it is a hundredth more. */
function reportOn({ request }: Followed): OnShare {
	let last = 0;
	return (share) => {
		if (request === undefined || (share < last + 0.01 && share < 1)) return;
		last = share;
		const progress: Progress = { request, share };
		void connection.sendNotification("progress", progress);
	};
}
