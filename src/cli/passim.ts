import { createReadStream } from "node:fs";
import { mkdir, readdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { createInterface } from "node:readline";
import type { ReportVersion } from "../core/reports/find";
import {
	exportedOf,
	type PassimDocument,
	type PassimPassage,
	passageOf,
	passageSpans,
} from "../core/reports/passim";
import { BadInput, inWords, UNWRITTEN } from "./input";
import { complain } from "./output";
import { rounded, spansShape } from "./shapes";

/** What the export is called in its folder. */
const EXPORT = "input.json";
/** What passim calls its output: a folder of parts, or one file where somebody joined them. */
const OUTPUTS = ["out.json", "output/out.json", "output.json"];

/** What `--export passim` tells to run; Chinese has no words between blanks, and shorter runs tell more. */
export const COMMAND =
	"passim --floating-ngrams -n 12 --min-align 24 --gap 300 --fields series --filterpairs 'uid < uid2 AND series <> series2'";

/** Writes documents for passim, a line each. @returns the file. */
export async function exportPassim(
	folder: string,
	documents: readonly PassimDocument[],
): Promise<string> {
	const file = path.join(folder, EXPORT);
	try {
		await mkdir(folder, { recursive: true });
		await writeFile(
			file,
			documents.map((document) => `${JSON.stringify(document)}\n`).join(""),
		);
	} catch (error) {
		throw inWords(file, error, UNWRITTEN);
	}
	return file;
}

/** A report as passim has it, in the shape of a report: a cluster of passages. */
export interface PassimCluster {
	readonly title: string;
	readonly cluster: string;
	readonly versions: readonly PassimVersion[];
	readonly derived: readonly PassimVersion[];
}

/** A passage as a version of a report. */
interface PassimVersion extends ReportVersion {
	/** Code points of the exported text. */
	readonly begin: number;
	readonly end: number;
	/** In the file, UTF-16. */
	readonly spans: readonly [number, number][];
}

type Exported = NonNullable<ReturnType<typeof exportedOf>>;

/**
 * Reads passim's clusters from a folder that also has the export they were made from; largest first.
 * @throws BadInput
 */
export async function importPassim(folder: string): Promise<PassimCluster[]> {
	const documents = new Map<string, Exported>();
	await eachLine(path.join(folder, EXPORT), (line, place) => {
		const document = exportedOf(line);
		if (document === undefined)
			complain(`${place}: This is no document that was exported.`);
		else documents.set(document.id, document);
	});
	const clusters = new Map<string, PassimPassage[]>();
	for (const file of await partsOf(folder))
		await eachLine(file, (line, place) => {
			const passage = passageOf(line);
			if (passage === undefined || !documents.has(passage.id)) {
				complain(
					passage === undefined
						? `${place}: This is no passage: cluster, id, begin and end are expected.`
						: `${place}: ${passage.id} is not in ${EXPORT}.`,
				);
				return;
			}
			const known = clusters.get(passage.cluster);
			if (known === undefined) clusters.set(passage.cluster, [passage]);
			else known.push(passage);
		});
	return [...clusters]
		.map(([cluster, passages]) => clusterOf(cluster, passages, documents))
		.sort(
			(a, b) =>
				b.versions.length - a.versions.length ||
				(a.cluster < b.cluster ? -1 : 1),
		);
}

function clusterOf(
	cluster: string,
	found: readonly PassimPassage[],
	documents: ReadonlyMap<string, Exported>,
): PassimCluster {
	const longest = Math.max(1, ...found.map(({ begin, end }) => end - begin));
	const versions = found.flatMap(({ id, begin, end }): PassimVersion[] => {
		const document = documents.get(id);
		if (document === undefined) return [];
		const length = Math.max(1, [...document.text].length);
		return [
			{
				file: document.series,
				article: Number(id.slice(id.lastIndexOf("#") + 1)) || 0,
				title: document.title,
				paragraphs: document.text.split("\n").length - 1,
				coverage: rounded((end - begin) / longest),
				own: rounded((end - begin) / length),
				begin,
				end,
				spans: spansShape(passageSpans(document, begin, end)),
			},
		];
	});
	versions.sort((a, b) => b.end - b.begin - (a.end - a.begin));
	const title = versions[0]?.title ?? "";
	return { title, cluster, versions, derived: [] };
}

/** The files of passim's output in a folder. */
async function partsOf(folder: string): Promise<string[]> {
	for (const name of OUTPUTS) {
		const place = path.join(folder, name);
		try {
			const parts = await readdir(place);
			return parts
				.filter((part) => part.startsWith("part-") && part.endsWith(".json"))
				.sort()
				.map((part) => path.join(place, part));
		} catch (error) {
			const { code } = error as NodeJS.ErrnoException;
			if (code === "ENOTDIR") return [place];
			if (code !== "ENOENT") throw inWords(place, error);
		}
	}
	throw new BadInput(
		`${folder}: There is no ${OUTPUTS[0]} of passim in it. Run: ${COMMAND} ${path.join(folder, EXPORT)} ${folder}`,
	);
}

async function eachLine(
	file: string,
	take: (line: string, place: string) => void,
): Promise<void> {
	let number = 0;
	try {
		const lines = createInterface({
			input: createReadStream(file, "utf8"),
			crlfDelay: Number.POSITIVE_INFINITY,
		});
		for await (const line of lines) {
			number++;
			if (line.trim() !== "") take(line, `${file}:${number}`);
		}
	} catch (error) {
		throw inWords(file, error);
	}
}
