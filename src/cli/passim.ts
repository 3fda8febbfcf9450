import { createReadStream } from "node:fs";
import { mkdir, readdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { createInterface } from "node:readline";
import type { PassimDocument } from "../core/reports/passim";
import {
	isPassimPart,
	PASSIM_EXPORT,
	PASSIM_OUTPUTS,
	type PassimCluster,
	PassimClusters,
	type PassimFault,
} from "../core/reports/passim-clusters";
import { atOnce } from "../core/steps";
import { BadInput, inWords, UNWRITTEN } from "./input";
import { complain } from "./output";

/** What `--export passim` tells to run; Chinese has no words between blanks, and shorter runs tell more. */
export const COMMAND =
	"passim --floating-ngrams -n 12 --min-align 24 --gap 300 --fields series --filterpairs 'uid < uid2 AND series <> series2'";

/** Writes documents for passim, a line each. @returns the file. */
export async function exportPassim(
	folder: string,
	documents: readonly PassimDocument[],
): Promise<string> {
	const file = path.join(folder, PASSIM_EXPORT);
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

/** What is said of a line that is left out. */
const FAULTS: Readonly<Record<PassimFault, string>> = {
	document: "This is no document that was exported.",
	passage: "This is no passage: cluster, id, begin and end are expected.",
	unknown: `This is a passage of a document that is not in ${PASSIM_EXPORT}.`,
};

/**
 * Reads passim's clusters from a folder that also has the export they were made from; largest first.
 * @throws BadInput
 */
export async function importPassim(folder: string): Promise<PassimCluster[]> {
	const read = new PassimClusters();
	await eachLine(path.join(folder, PASSIM_EXPORT), (line) =>
		read.addDocument(line),
	);
	for (const file of await partsOf(folder))
		await eachLine(file, (line) => read.addPassage(line));
	return atOnce(read.gather());
}

/** The files of passim's output in a folder. */
async function partsOf(folder: string): Promise<string[]> {
	for (const name of PASSIM_OUTPUTS) {
		const place = path.join(folder, name);
		try {
			const parts = await readdir(place);
			return parts
				.filter(isPassimPart)
				.sort()
				.map((part) => path.join(place, part));
		} catch (error) {
			const { code } = error as NodeJS.ErrnoException;
			if (code === "ENOTDIR") return [place];
			if (code !== "ENOENT") throw inWords(place, error);
		}
	}
	throw new BadInput(
		`${folder}: There is no ${PASSIM_OUTPUTS[0]} of passim in it. Run: ${COMMAND} ${path.join(folder, PASSIM_EXPORT)} ${folder}`,
	);
}

async function eachLine(
	file: string,
	take: (line: string) => PassimFault | undefined,
): Promise<void> {
	let number = 0;
	try {
		const lines = createInterface({
			input: createReadStream(file, "utf8"),
			crlfDelay: Number.POSITIVE_INFINITY,
		});
		for await (const line of lines) {
			number++;
			const fault = take(line);
			if (fault !== undefined) complain(`${file}:${number}: ${FAULTS[fault]}`);
		}
	} catch (error) {
		throw inWords(file, error);
	}
}
