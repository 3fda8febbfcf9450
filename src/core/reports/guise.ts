import type { Article } from "../layout/page";
import type { Converter } from "../script/convert";
import type { Fold, ScriptReport } from "../script/script";
import type { CanonicalForm } from "./canonical";
import { dressLike } from "./dress";

/** An article with the script of the text that it stands in. */
export interface Guise {
	readonly article: Article;
	readonly script: ScriptReport;
}

/** What bringing a text to another one's script stands on. */
export interface GuiseTools {
	readonly fold: Fold;
	readonly converter: Converter;
}

/**
 * The canonical form of a text of script `own` in the characters and quotation marks of `model`: what both print as the
 * model prints it, the rest converted to the usage of the model's region where it shows one.
 */
export function formLike(
	own: ScriptReport,
	model: Guise,
	{ fold, converter }: GuiseTools,
): CanonicalForm {
	const traditional = model.script.script === "hant";
	const rest = (text: string) => {
		if (!traditional) return fold(text);
		if (own.script === "hant") return text;
		const direction = { from: "cn", to: usageOf(model.script) } as const;
		return converter.convert(text, direction).text;
	};
	return {
		key: fold,
		fold: dressLike(model.article, fold, rest),
		quotes: traditional ? "corner" : "curly",
	};
}

/** The usage of a Traditional text: its region's, where it shows one. */
function usageOf({ region }: ScriptReport): "t" | "tw" | "hk" {
	return region === "tw" || region === "hk" ? region : "t";
}
