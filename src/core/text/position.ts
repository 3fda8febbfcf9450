import { firstIndex } from "./search";

/** A place as editors name it: line and UTF-16 column, both from 0. */
export interface Position {
	readonly line: number;
	readonly character: number;
}

/** Finds lines in a text by offset. Line ends are LF, CRLF and CR, as in VS Code. */
export class LineIndex {
	private readonly starts: Uint32Array;

	constructor(text: string) {
		const starts = [0];
		for (let at = 0; at < text.length; at++) {
			const unit = text.charCodeAt(at);
			if (unit === 10 || (unit === 13 && text.charCodeAt(at + 1) !== 10))
				starts.push(at + 1);
		}
		this.starts = Uint32Array.from(starts);
	}

	/** The position of an offset; offsets past the end count on in the last line. */
	positionAt(offset: number): Position {
		const { starts } = this;
		const startOf = (line: number) => starts[line] ?? 0;
		const next = firstIndex(1, starts.length, (line) => startOf(line) > offset);
		return { line: next - 1, character: offset - startOf(next - 1) };
	}
}
