import { diff, diffCleanupSemantic } from "diff-match-patch-es";
import fc from "fast-check";
import type { Article, Unit, UnitKind } from "../../src/core/layout/page";
import type { Differ } from "../../src/core/reports/differ";
import { ProjectionBuilder } from "../../src/core/text/projection";
import type { SourceSpan, UnitSpan } from "../../src/core/text/span";

/** An article for tests with the text it stands in. */
export interface Printed {
	readonly source: string;
	readonly article: Article;
}

/**
 * An article of the given units. A unit is a paragraph, or what its prefix says ("headline: …", "bullet: …"); line ends
 * within it are layout.
 */
export function print(...texts: readonly string[]): Printed {
	const parts = texts.map((text): { kind: UnitKind; text: string } => {
		const named = /^(headline|subhead|bullet|caption|byline): /u.exec(text);
		return {
			kind: (named?.[1] as UnitKind | undefined) ?? "paragraph",
			text: text.slice(named?.[0].length ?? 0),
		};
	});
	const source = parts.map(({ text }) => `${text}\n\n`).join("");
	let start = 0;
	const units = parts.map(({ kind, text }): Unit => {
		const builder = new ProjectionBuilder<SourceSpan, UnitSpan>(source);
		for (const line of text.split("\n")) {
			builder.copy(start, start + line.length);
			start += line.length + 1;
		}
		start += 1;
		return { kind, projection: builder.build() };
	});
	return { source, article: { units, reading: units.map((_, at) => at) } };
}

const TRADITIONAL = "會議舉華黨國據訊報導習長發關韌點勢設體麗韓東強調書記業";
const SIMPLIFIED = "会议举华党国据讯报导习长发关韧点势设体丽韩东强调书记业";

/** A fold for tests that knows the few Traditional characters that they use. */
export function fold(text: string): string {
	return [...text]
		.map((each) => SIMPLIFIED[TRADITIONAL.indexOf(each)] ?? each)
		.join("");
}

/** A differ for tests. */
export const differ: Differ = (a, b) => {
	const steps = diff(a, b);
	diffCleanupSemantic(steps);
	return steps.map(([op, text]) => ({
		op: op === 0 ? "equal" : op < 0 ? "delete" : "insert",
		text,
	}));
};

/** Any text at all: code units at random, halves of surrogate pairs among them. */
export const anyText: fc.Arbitrary<string> = fc
	.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 12 })
	.map((codes) => String.fromCharCode(...codes));
