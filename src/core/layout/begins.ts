import { CLEAN } from "./columns";
import type { Evidence } from "./lattice";
import type { Line } from "./lines";

/** Whether a line must begin a unit, whatever stands before it. */
export function mustBegin(evidence: Evidence, index: number): boolean {
	const line = evidence.lines[index] as Line;
	return (
		evidence.alone[index] === 1 ||
		evidence.ordinals[index] !== 0 ||
		line.sameLine ||
		line.mark === "bullet" ||
		(line.mark === "captionSign" && line.blanks > 0) ||
		(evidence.columns.clean[index] === 1 &&
			!line.hangs &&
			!isCarriedOver(evidence.lines[index - 1], line))
	);
}

/** Whether a line among lines of whole sentences is the rest of the one before: that ends in a pause, or alone has an indent. */
function isCarriedOver(before: Line | undefined, line: Line): boolean {
	if (before === undefined || line.blanks > 0 || before.width > CLEAN)
		return false;
	return (
		before.tail === "pause" ||
		(before.tail === "text" && before.indent >= 3 && line.indent < 3)
	);
}
