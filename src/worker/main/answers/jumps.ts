import type { Corpus } from "../../../core/corpus";
import {
	findJumps,
	type JumpPage,
	otherParts,
} from "../../../core/layout/jumps";
import { wholeArticle } from "../../../core/layout/whole";
import type { JumpHere } from "../../protocol";
import type { Answers, Parts } from "../answers";

/** What is asked about jumps to other pages. */
export function jumpAnswers({
	folder,
}: Parts): Pick<Answers, "jumps" | "wholeArticle"> {
	return {
		async jumps({ uri }) {
			return folder.counted(jumpsIn(folder.corpus, uri));
		},
		async wholeArticle({ uri, index }) {
			const own = pageOf(folder.corpus, uri);
			return folder.counted(
				own && wholeArticle(own, index, jumpingPages(folder.corpus)),
			);
		},
	};
}

/** The jumps of a text, each with its other part where a text of the folder has it. */
function jumpsIn(corpus: Corpus, file: string): JumpHere[] {
	const own = pageOf(corpus, file);
	const jumps = findJumps(own?.articles ?? []);
	if (own === undefined || jumps.length === 0) return [];
	const others = otherParts(own, jumpingPages(corpus));
	return jumps.map((jump, index): JumpHere => {
		const found = others[index];
		const other =
			found && corpus.place(found.file, found.jump.spans, found.jump.page);
		return other === undefined ? { jump } : { jump, other };
	});
}

function pageOf(corpus: Corpus, file: string): JumpPage | undefined {
	const own = corpus.get(file);
	return own && { file, articles: own.analysis.articles };
}

function jumpingPages(corpus: Corpus): JumpPage[] {
	return corpus
		.all()
		.map(({ file, analysis }) => ({ file, articles: analysis.articles }))
		.filter(({ articles }) => findJumps(articles).length > 0);
}
