import type { ScriptReport } from "./script";

/** The script of a text and, where its characters or words show it, the region. */
export function detectScript(_text: string): ScriptReport {
	return { script: "none", simplified: 0, traditional: 0 };
}
