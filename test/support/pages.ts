import fc from "fast-check";

const letters =
	"会议指出中国城市工作要坚持发展人民建设新时代高质量的和在，、。；：“”「」（）1278kV %—…";

/** Random newspaper pages: paragraphs wrapped to a column, blank lines, headings, odd blanks and line ends. */
export const pages: fc.Arbitrary<string> = fc
	.array(
		fc.record({
			text: fc.string({
				unit: fc.constantFrom(...letters),
				minLength: 1,
				maxLength: 160,
			}),
			column: fc.integer({ min: 4, max: 40 }),
			end: fc.constantFrom("\n", "\r\n", "\n\n", "\n \n", "\f", "\u200b\n"),
			indent: fc.constantFrom("", " ", "　　", "\ufeff"),
		}),
		{ maxLength: 12 },
	)
	.map((blocks) =>
		blocks
			.map(({ text, column, end, indent }) => {
				const lines: string[] = [];
				for (let at = 0; at < text.length; at += column)
					lines.push(text.slice(at, at + column));
				return indent + lines.join("\n") + end;
			})
			.join(""),
	);
