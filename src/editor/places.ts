import type { Place } from "../core/corpus";

/** Places by their file, in the order in which they come. */
export function byFile(
	places: readonly Place[],
): ReadonlyMap<string, readonly Place[]> {
	const files = new Map<string, Place[]>();
	for (const place of places) {
		const known = files.get(place.file);
		if (known === undefined) files.set(place.file, [place]);
		else known.push(place);
	}
	return files;
}
