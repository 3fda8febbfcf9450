// Lines of stages that run side by side, printed as if they ran one after another.

/**
 * One printer for each stage, in order. The first unfinished stage prints as it goes;
 * the others keep their lines until their turn.
 */
export function inOrder(count, print) {
	const waiting = Array.from({ length: count }, () => []);
	const done = new Array(count).fill(false);
	let turn = 0;
	const advance = () => {
		while (turn < count && done[turn]) {
			turn++;
			for (const line of waiting[turn] ?? []) print(line);
		}
	};
	return waiting.map((lines, index) => ({
		say: (line) => (index === turn ? print(line) : lines.push(line)),
		done: () => {
			done[index] = true;
			advance();
		},
	}));
}
