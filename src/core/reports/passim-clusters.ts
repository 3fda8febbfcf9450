import type { SourceSpan } from "../text/span";
import type { ReportVersion } from "./find";
import {
	exportedOf,
	type PassimPassage,
	passageOf,
	passagePlace,
} from "./passim";

/** What the export is called in its folder. */
export const PASSIM_EXPORT = "input.json";
/** What passim calls its output: a folder of parts, or one file where somebody joined them. The first there is counts. */
export const PASSIM_OUTPUTS = ["out.json", "output/out.json", "output.json"];

/** Whether a file in a folder of passim's output holds passages: part-00000.json. */
export function isPassimPart(name: string): boolean {
	return name.startsWith("part-") && name.endsWith(".json");
}

/** A report as passim has it, in the shape of a report: a cluster of passages. */
export interface PassimCluster {
	/** Of the article with the longest passage. */
	readonly title: string;
	readonly cluster: string;
	/** The longest passage first. */
	readonly versions: readonly PassimVersion[];
}

/** A passage as a version of a report: `coverage` is its share of the longest passage, `own` of its article. */
export interface PassimVersion extends ReportVersion {
	/** Code points of the exported text. */
	readonly begin: number;
	readonly end: number;
	/** In the file, as it was when it was exported. */
	readonly spans: readonly SourceSpan[];
	/** What stands under the spans, folded. */
	readonly text: string;
}

/** What is wrong with a line: it is none that was exported, none of passim's passages, or a passage of an unknown document. */
export type PassimFault = "document" | "passage" | "unknown";

type Exported = NonNullable<ReturnType<typeof exportedOf>>;

/** Passim's clusters while their lines are read: first all documents that were exported, then passim's passages. */
export class PassimClusters {
	private readonly documents = new Map<string, Exported>();
	private readonly found = new Map<string, PassimPassage[]>();

	/** Takes a line of the export. Blank lines are passed over. */
	addDocument(line: string): PassimFault | undefined {
		if (line.trim() === "") return undefined;
		const document = exportedOf(line);
		if (document === undefined) return "document";
		this.documents.set(document.id, document);
		return undefined;
	}

	/** Takes a line of passim's output. */
	addPassage(line: string): PassimFault | undefined {
		if (line.trim() === "") return undefined;
		const passage = passageOf(line);
		if (passage === undefined) return "passage";
		if (!this.documents.has(passage.id)) return "unknown";
		const known = this.found.get(passage.cluster);
		if (known === undefined) this.found.set(passage.cluster, [passage]);
		else known.push(passage);
		return undefined;
	}

	/** The clusters, those with most passages first; one at a step. */
	*gather(): Generator<undefined, PassimCluster[]> {
		const clusters: PassimCluster[] = [];
		for (const [cluster, passages] of this.found) {
			clusters.push(this.clusterOf(cluster, passages));
			yield;
		}
		return clusters.sort(
			(a, b) =>
				b.versions.length - a.versions.length ||
				(a.cluster < b.cluster ? -1 : 1),
		);
	}

	private clusterOf(
		cluster: string,
		passages: readonly PassimPassage[],
	): PassimCluster {
		let longest = 1;
		for (const { begin, end } of passages)
			longest = Math.max(longest, end - begin);
		const versions = passages.flatMap(({ id, begin, end }): PassimVersion[] => {
			const document = this.documents.get(id);
			if (document === undefined) return [];
			const length = Math.max(1, [...document.text].length);
			return [
				{
					file: document.series,
					article: Number(id.slice(id.lastIndexOf("#") + 1)) || 0,
					title: document.title,
					paragraphs: document.text.split("\n").length - 1,
					coverage: (end - begin) / longest,
					own: (end - begin) / length,
					begin,
					end,
					...passagePlace(document, begin, end),
				},
			];
		});
		versions.sort((a, b) => b.end - b.begin - (a.end - a.begin));
		return { title: versions[0]?.title ?? "", cluster, versions };
	}
}

/** How much of a passage must still stand where it stood. */
const STILL = 0.9;

/**
 * Whether a passage still stands under its spans: pages are edited after they were exported. Both texts folded, without line
 * ends; a fold may read a cut-out stretch somewhat otherwise than the whole.
 */
export function stillStands(exported: string, now: string): boolean {
	if (exported.length !== now.length) return false;
	let same = 0;
	for (let at = 0; at < now.length; at++) if (exported[at] === now[at]) same++;
	return same >= now.length * STILL;
}

/** The files of a folder by the ends of their paths: an export names files as its command line did. */
export class FilesByEnd {
	private readonly files = new Map<string, (readonly [string, string])[]>();

	/** @param files by their paths, parted by slashes; their names are what is answered. */
	constructor(files: Iterable<readonly [path: string, name: string]>) {
		for (const file of files) {
			const [path] = file;
			const last = path.slice(path.lastIndexOf("/") + 1);
			const known = this.files.get(last) ?? [];
			known.push(file);
			this.files.set(last, known);
		}
	}

	/** The file that is meant: its path ends so. Of several the one nearest to the root. */
	find(series: string): string | undefined {
		const end = series
			.replace(/\\/gu, "/")
			.replace(/^(?:\.{0,2}\/)+|^[A-Za-z]:\//u, "");
		const found = (this.files.get(end.slice(end.lastIndexOf("/") + 1)) ?? [])
			.filter(([path]) => path === end || path.endsWith(`/${end}`))
			.sort(([a], [b]) => a.length - b.length);
		return found[0]?.[1];
	}
}
