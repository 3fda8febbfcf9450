import type { Link } from "./links";
import type { Collation } from "./matrix";
import { startOf, type Witness } from "./witness";

/** A sentence of the merged text. */
export interface MergedSentence {
	/** As the paper prints it whose reading it is. */
	readonly text: string;
	/** Whose reading it is; the base's where the base has it. */
	readonly paper: number;
	/** The papers that print this very reading. */
	readonly witnesses: readonly number[];
	/** All papers that print the sentence, in whatever wording. */
	readonly printedBy: readonly number[];
}

/** A paragraph of the merged text. */
export interface MergedParagraph {
	readonly sentences: readonly MergedSentence[];
}

/** What of several papers' text the merged text takes. */
export interface MergeRule {
	/** How many papers must print a sentence. Two: what only one prints may be its own. */
	readonly least: number;
}

/**
 * The wire text as its papers bear witness to it: of every sentence that enough papers print the reading that most of
 * them have, the base's where they are equally many; in the base's order and paragraphs, with what the base leaves out
 * after what stands before it elsewhere. The dateline is the one that most papers print.
 */
export function mergeTexts(
	{ papers, base, tables, added }: Collation,
	{ least }: MergeRule,
): MergedParagraph[] {
	const own = papers[base];
	if (own === undefined) return [];
	const paragraphs: { from: number; sentences: MergedSentence[] }[] = [];
	let unit: number | undefined;
	for (const [at, sentence] of own.sentences.entries()) {
		const readings = new Readings();
		readings.add(base, own, at);
		for (const [index, table] of tables.entries()) {
			const paper = papers[index];
			const link = table?.ofSentence[at];
			if (paper !== undefined && link !== undefined)
				readings.addLinked(index, paper, link, own, at, base);
		}
		if (sentence.unit !== unit || paragraphs.length === 0)
			paragraphs.push({ from: at, sentences: [] });
		unit = sentence.unit;
		const last = paragraphs.at(-1);
		const found = readings.best(base);
		if (found !== undefined && found.printedBy.length >= least)
			last?.sentences.push(found);
	}
	for (const { after, paper, sentence, sentenceEnd, cells } of added) {
		const other = papers[paper];
		if (other === undefined) continue;
		const printedBy = cells.flatMap((cell, index) =>
			cell === undefined ? [] : index,
		);
		if (printedBy.length < least) continue;
		const sentences: MergedSentence[] = [];
		for (let at = sentence; at < sentenceEnd; at++)
			sentences.push({
				text: printedAt(other, at),
				paper,
				witnesses: [paper],
				printedBy,
			});
		paragraphs.push({ from: after + 0.5, sentences });
	}
	return paragraphs
		.sort((x, y) => x.from - y.from)
		.filter(({ sentences }) => sentences.length > 0)
		.map(({ sentences }) => ({ sentences }));
}

/** The readings of one sentence by their keys. */
class Readings {
	private readonly found = new Map<
		string,
		{
			readonly paper: number;
			readonly text: string;
			readonly witnesses: number[];
		}
	>();
	private readonly printedBy: number[] = [];

	add(index: number, paper: Witness, at: number): void {
		const key = paper.sentences[at]?.key ?? "";
		this.printedBy.push(index);
		const known = this.found.get(key);
		if (known === undefined)
			this.found.set(key, {
				paper: index,
				text: printedAt(paper, at),
				witnesses: [index],
			});
		else known.witnesses.push(index);
	}

	/** Adds a paper's reading where the link is of one sentence with one; else it only bears witness that it stands there. */
	addLinked(
		index: number,
		paper: Witness,
		link: Link,
		own: Witness,
		at: number,
		base: number,
	): void {
		if (link.aEnd - link.a === 1 && link.bEnd - link.b === 1) {
			this.add(index, paper, link.b);
			return;
		}
		this.printedBy.push(index);
		if (
			link.edits.some(
				(edit) => edit.a < startOf(own, at + 1) && edit.aEnd > startOf(own, at),
			)
		)
			return;
		const known = [...this.found.values()].find((each) => each.paper === base);
		known?.witnesses.push(index);
	}

	/** The reading that most papers have. */
	best(base: number): MergedSentence | undefined {
		let best: { paper: number; text: string; witnesses: number[] } | undefined;
		for (const reading of this.found.values())
			if (
				best === undefined ||
				reading.witnesses.length > best.witnesses.length ||
				(reading.witnesses.length === best.witnesses.length &&
					reading.paper === base)
			)
				best = reading;
		const witnesses = [...(best?.witnesses ?? [])].sort((x, y) => x - y);
		const printedBy = [...this.printedBy].sort((x, y) => x - y);
		return best && { text: best.text, paper: best.paper, witnesses, printedBy };
	}
}

/** A sentence as its paper prints it, layout undone. */
function printedAt(paper: Witness, at: number): string {
	return paper.whole.quote(startOf(paper, at), startOf(paper, at + 1)).text;
}
