import type { Corpus, ListRef } from "../../../core/corpus";
import { titleOf } from "../../../core/layout/page";
import type { TaskItem } from "../../../core/tasks/list";
import type { TiedLists } from "../../../core/tasks/tie";
import type { TaskForm, TaskTable, TiedPlace } from "../../protocol";
import type { Answers, Parts } from "../answers";
import { drive } from "../steps";

/** What is asked about the numbered lists of the folder. */
export function taskAnswers({
	folder,
	engines,
}: Parts): Pick<Answers, "taskTables"> {
	const { corpus } = folder;
	return {
		async taskTables(_, token) {
			const { fold } = await engines.load();
			const tied = await drive(corpus.tyingLists(fold), token);
			if (tied === undefined) return undefined;
			const tables = tied.map((lists) => tableOf(corpus, lists));
			return folder.counted(
				tables.sort((a, b) => b.forms.length - a.forms.length),
			);
		},
	};
}

function tableOf(
	corpus: Corpus,
	{ forms, tasks }: TiedLists<ListRef>,
): TaskTable {
	const items = forms.map((form) => itemsOf(corpus, form));
	return {
		forms: forms.map((form, index) => formOf(corpus, form, items[index] ?? [])),
		tasks: tasks.map((task) => ({
			places: task.items.flatMap((item, form): TiedPlace[] => {
				const found = item === undefined ? undefined : items[form]?.[item];
				const file = forms[form]?.file;
				if (found === undefined || file === undefined) return [];
				const place = corpus.place(
					file,
					found.spans,
					`${found.marker ?? ""}${found.text}`,
				);
				return place === undefined ? [] : [{ form, place }];
			}),
		})),
	};
}

function itemsOf(corpus: Corpus, { file, list }: ListRef): readonly TaskItem[] {
	return corpus.get(file)?.analysis.lists[list]?.items ?? [];
}

function formOf(
	corpus: Corpus,
	{ file, list }: ListRef,
	items: readonly TaskItem[],
): TaskForm {
	const { lists, articles } = corpus.get(file)?.analysis ?? {};
	const found = lists?.[list];
	const article = articles?.[found?.article ?? 0];
	return {
		file,
		title: article === undefined ? "" : titleOf(article),
		count: items.length,
		...(found?.announced === undefined ? {} : { announced: found.announced }),
	};
}
