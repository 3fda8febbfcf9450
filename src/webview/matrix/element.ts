/** What an element is made with: its class, its words, and attributes by name. */
export interface Made {
	readonly class?: string;
	readonly text?: string;
	readonly attributes?: Readonly<Record<string, string | number>>;
}

/** Makes an element. Words go in as text, never as markup. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
	tag: Tag,
	{ class: names, text, attributes = {} }: Made = {},
	...children: readonly Node[]
): HTMLElementTagNameMap[Tag] {
	const made = document.createElement(tag);
	if (names !== undefined) made.className = names;
	if (text !== undefined) made.textContent = text;
	for (const [name, value] of Object.entries(attributes))
		made.setAttribute(name, String(value));
	made.append(...children);
	return made;
}

/** Puts values where a sentence has `{0}`, `{1}`… */
export function filled(
	sentence: string,
	...values: readonly (string | number)[]
): string {
	return sentence.replace(/\{(\d)\}/gu, (place, index) =>
		String(values[Number(index)] ?? place),
	);
}
