import * as vscode from "vscode";
import { articles } from "./editor/features/articles";
import { base } from "./editor/features/base";
import { callOut } from "./editor/features/callOut";
import { compare } from "./editor/features/compare";
import { convert } from "./editor/features/convert";
import { convertFiles } from "./editor/features/convertFiles";
import { convertPreview } from "./editor/features/convertPreview";
import { decisions } from "./editor/features/decisions";
import { definition } from "./editor/features/definition";
import { doubts } from "./editor/features/doubts";
import { encodings } from "./editor/features/encodings";
import { entitiesView } from "./editor/features/entitiesView";
import { entityTable } from "./editor/features/entityTable";
import { folder } from "./editor/features/folder";
import { folding } from "./editor/features/folding";
import { formatter } from "./editor/features/formatter";
import { heat } from "./editor/features/heat";
import { highlight } from "./editor/features/highlight";
import { hover } from "./editor/features/hover";
import { jumps } from "./editor/features/jumps";
import { language } from "./editor/features/language";
import { layoutMarks } from "./editor/features/layoutMarks";
import { lists } from "./editor/features/lists";
import { matrix } from "./editor/features/matrix";
import { names } from "./editor/features/names";
import { navigation } from "./editor/features/navigation";
import { outline } from "./editor/features/outline";
import { pageView } from "./editor/features/pageView";
import { passim } from "./editor/features/passim";
import { paste } from "./editor/features/paste";
import { printedPlace } from "./editor/features/printedPlace";
import { references } from "./editor/features/references";
import { reflow } from "./editor/features/reflow";
import { rename } from "./editor/features/rename";
import { reportsView } from "./editor/features/reportsView";
import { review } from "./editor/features/review";
import { sameParagraph } from "./editor/features/sameParagraph";
import { sideBySide } from "./editor/features/sideBySide";
import { status } from "./editor/features/status";
import { symbols } from "./editor/features/symbols";
import { tasksView } from "./editor/features/tasksView";
import { terms } from "./editor/features/terms";
import { wholeArticle } from "./editor/features/wholeArticle";
import { wire } from "./editor/features/wire";
import { witnessLens } from "./editor/features/witnessLens";
import { wrap } from "./editor/features/wrap";
import { Session } from "./editor/session";

/** Every feature of the extension. Each stands alone and knows only the session. */
const features: readonly ((session: Session) => vscode.Disposable)[] = [
	articles,
	callOut,
	base,
	compare,
	convert,
	decisions,
	definition,
	convertFiles,
	convertPreview,
	doubts,
	encodings,
	entitiesView,
	entityTable,
	folder,
	folding,
	formatter,
	heat,
	highlight,
	hover,
	jumps,
	language,
	layoutMarks,
	lists,
	matrix,
	navigation,
	names,
	outline,
	pageView,
	passim,
	paste,
	printedPlace,
	references,
	reflow,
	reportsView,
	rename,
	review,
	sameParagraph,
	sideBySide,
	status,
	tasksView,
	wire,
	wholeArticle,
	witnessLens,
	symbols,
	terms,
	wrap,
];

/** What the extension hands to its tests. */
export interface Exports {
	readonly session: Session;
	/** How long `activate` took, in milliseconds. */
	readonly took: number;
}

/** Starts the extension: reads no file and starts no thread. */
export function activate(context: vscode.ExtensionContext): Exports {
	const start = performance.now();
	const log = vscode.window.createOutputChannel("Tonggao 通稿", { log: true });
	const session = new Session(context, log);
	context.subscriptions.push(
		log,
		session,
		...features.map((feature) => feature(session)),
	);
	const took = performance.now() - start;
	log.info(`activated in ${took.toFixed(1)} ms`);
	return { session, took };
}
