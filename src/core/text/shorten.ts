/** A text of at most `most` UTF-16 units: a longer one ends in … there, and no surrogate pair is parted. */
export function shortened(text: string, most: number): string {
	if (text.length <= most) return text;
	const end = most - 1;
	const isPair = (text.codePointAt(end - 1) ?? 0) > 0xffff;
	return `${text.slice(0, isPair ? end - 1 : end)}…`;
}
