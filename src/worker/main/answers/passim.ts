import type { Corpus } from "../../../core/corpus";
import {
	FilesByEnd,
	type PassimCluster,
	PassimClusters,
	type PassimFault,
	type PassimVersion,
	stillStands,
} from "../../../core/reports/passim-clusters";
import type { Fold } from "../../../core/script/script";
import { textAt } from "../../../core/text/span";
import type { NamedBytes, PassimPassage, WrongLine } from "../../protocol";
import type { Answers, Parts } from "../answers";
import { drive } from "../steps";

/** How many wrong lines are told of one by one. */
const TOLD = 20;

/** The clusters of passim that were imported, and where their passages stand in the folder. */
export function passimAnswers({
	folder,
	engines,
}: Parts): Pick<Answers, "importPassim" | "passim"> {
	let clusters: readonly PassimCluster[] | undefined;
	return {
		async importPassim({ documents, passages }, token) {
			const read = new PassimClusters();
			const wrong: WrongLine[] = [];
			const found = await drive(
				reading(read, documents, passages, wrong),
				token,
			);
			if (found === undefined) return undefined;
			clusters = found;
			return {
				clusters: found.length,
				left: wrong.length,
				wrong: wrong.slice(0, TOLD),
			};
		},
		async passim() {
			const { corpus } = folder;
			const files = new FilesByEnd(
				corpus.files().map((file) => [pathOf(file), file]),
			);
			const fold = engines.fold();
			return folder.countedPages(
				clusters?.map(({ title, cluster, versions }) => ({
					title,
					cluster,
					passages: versions.map((version) =>
						passageIn(corpus, files.find(version.file), version, fold),
					),
				})),
			);
		},
	};
}

function* reading(
	read: PassimClusters,
	documents: NamedBytes,
	passages: readonly NamedBytes[],
	wrong: WrongLine[],
): Generator<undefined, PassimCluster[]> {
	const take = function* (
		{ name, bytes }: NamedBytes,
		add: (line: string) => PassimFault | undefined,
	) {
		for (const [index, line] of new TextDecoder()
			.decode(bytes)
			.split("\n")
			.entries()) {
			const fault = add(line);
			if (fault !== undefined) wrong.push({ name, line: index + 1, fault });
			yield;
		}
	};
	yield* take(documents, (line) => read.addDocument(line));
	for (const part of passages)
		yield* take(part, (line) => read.addPassage(line));
	return yield* read.gather();
}

/** A passage as the folder has it now. */
function passageIn(
	corpus: Corpus,
	file: string | undefined,
	version: PassimVersion,
	fold: Fold,
): PassimPassage {
	const { title, own, coverage, spans, text } = version;
	const named = { file: file ?? version.file, title, own, coverage };
	if (file === undefined) return { ...named, state: "elsewhere" };
	const source = (corpus.get(file) ?? corpus.page(file))?.text ?? "";
	const now = fold(textAt(source, spans));
	const place = stillStands(text, now)
		? corpus.place(file, spans, textAt(source, spans))
		: undefined;
	return place === undefined
		? { ...named, state: "changed" }
		: { ...named, state: "here", place };
}

/** The path of a file's URI, as its owner writes it. */
function pathOf(file: string): string {
	const { pathname } = new URL(file);
	try {
		return decodeURIComponent(pathname);
	} catch {
		return pathname;
	}
}
