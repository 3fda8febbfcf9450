/**
 * A short name for a content: two 32-bit FNV-1a lanes over its UTF-16 units, in hexadecimal. For telling contents apart,
 * not for security.
 */
export function hashText(text: string): string {
	let low = 0x811c9dc5;
	let high = 0x9dc5811c;
	for (let at = 0; at < text.length; at++) {
		const unit = text.charCodeAt(at);
		low = Math.imul(low ^ unit, 0x01000193);
		high = Math.imul(high ^ (unit + at), 0x01000193);
	}
	return [low, high, text.length]
		.map((lane) => (lane >>> 0).toString(16).padStart(8, "0"))
		.join("");
}
