import type { Article } from "./page";
import { articleOf, type Part, type SheetReading } from "./sheet";
import type { Edge } from "./sheets";

/** Puts the articles of sheets together: one that an edge parts goes on in the next sheet. */
export class Joining {
	/** Articles that are not handed out yet, the first of them open: what comes next may belong to it. */
	private waiting: Part[][] = [];
	private isOpen = false;

	/** Takes the next sheet and hands out the articles that are complete, in the order of their first units. */
	add(reading: SheetReading, begins: Edge): Article[] {
		const [head, ...rest] = reading.parts;
		if (head === undefined) return [];
		const joins = begins === "amid" && this.isOpen && reading.goesOn;
		const done = joins ? [] : this.finish();
		const first = this.waiting[0];
		if (joins && first !== undefined) first.push(head);
		else this.waiting.push([head]);
		const after = this.waiting.length - 1;
		const place = joins ? 0 : after;
		for (const part of rest) this.waiting.push([part]);
		this.isOpen = reading.open !== undefined;
		if (reading.open === undefined) return [...done, ...this.finish()];
		// Between the joined part and the others of this sheet stand those that waited with it.
		const open = reading.open === 0 ? place : after + reading.open;
		return [...done, ...this.waiting.splice(0, open).map(articleOf)];
	}

	/** Hands out what is left. */
	finish(): Article[] {
		this.isOpen = false;
		return this.waiting.splice(0).map(articleOf);
	}
}
