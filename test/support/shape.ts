/** What a JSON value must look like. A field that a shape does not name is allowed; one that it names must be there. */
export type Shape =
	| "string"
	| "number"
	| "share"
	| "spans"
	| "null"
	| { readonly anyOf: readonly Shape[] }
	| { readonly oneOf: readonly string[] }
	| { readonly listOf: Shape }
	| { readonly fields: Readonly<Record<string, Shape>> }
	| { readonly absentOr: () => Shape };

/** Every way in which a value is not of a shape, each with its path; none where it is. */
export function misshapen(value: unknown, shape: Shape, at = "$"): string[] {
	const wrong = (wanted: string) => [
		`${at}: ${JSON.stringify(value) ?? "nothing"} is no ${wanted}`,
	];
	if (shape === "null") return value === null ? [] : wrong(shape);
	if (shape === "string" || shape === "number")
		return typeof value === shape ? [] : wrong(shape);
	if (shape === "share")
		return typeof value === "number" && value >= 0 && value <= 1
			? []
			: wrong("share of 0…1");
	if (shape === "spans") return isSpans(value) ? [] : wrong("list of spans");
	if ("oneOf" in shape)
		return shape.oneOf.some((each) => each === value)
			? []
			: wrong(shape.oneOf.join("|"));
	if ("anyOf" in shape)
		return shape.anyOf.some((each) => misshapen(value, each).length === 0)
			? []
			: wrong("of its shapes");
	if ("absentOr" in shape)
		return value === undefined ? [] : misshapen(value, shape.absentOr(), at);
	if ("listOf" in shape)
		return Array.isArray(value)
			? value.flatMap((each, index) =>
					misshapen(each, shape.listOf, `${at}[${index}]`),
				)
			: wrong("list");
	if (typeof value !== "object" || value === null) return wrong("object");
	return Object.entries(shape.fields).flatMap(([name, field]) =>
		misshapen((value as Record<string, unknown>)[name], field, `${at}.${name}`),
	);
}

/** `[[start, end], …]`: whole numbers, each span with something in it, none over another. */
function isSpans(value: unknown): value is [number, number][] {
	return (
		Array.isArray(value) &&
		value.every(
			(span) =>
				Array.isArray(span) &&
				span.length === 2 &&
				span.every(Number.isInteger) &&
				span[0] >= 0 &&
				span[0] <= span[1],
		)
	);
}
