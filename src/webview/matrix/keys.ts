/** What the keys of the grid pattern do: a place's next row and column. */
const MOVES = {
	ArrowUp: ({ row, column }, _) => ({ row: row - 1, column }),
	ArrowDown: ({ row, column }, _) => ({ row: row + 1, column }),
	ArrowLeft: ({ row, column }, _) => ({ row, column: column - 1 }),
	ArrowRight: ({ row, column }, _) => ({ row, column: column + 1 }),
	PageUp: ({ row, column }, { page }) => ({ row: row - page, column }),
	PageDown: ({ row, column }, { page }) => ({ row: row + page, column }),
	Home: ({ row }, _) => ({ row, column: 0 }),
	End: ({ row }, { columns }) => ({ row, column: columns - 1 }),
	"Ctrl+Home": () => ({ row: 0, column: 0 }),
	"Ctrl+End": (_, { rows, columns }) => ({
		row: rows - 1,
		column: columns - 1,
	}),
} as const satisfies Record<string, (at: Place, size: Size) => Place>;

/** A place of a grid; the heads are row −1. */
interface Place {
	readonly row: number;
	readonly column: number;
}

/** How large a grid is, and how many rows are in sight. */
interface Size {
	readonly rows: number;
	readonly columns: number;
	readonly page: number;
}

/** The keys that go from place to place. */
export type Move = keyof typeof MOVES;

export function isMove(key: string): key is Move {
	return Object.hasOwn(MOVES, key);
}

/** Where a key leads from a place; it stays within the grid. */
export function moved(at: Place, move: Move, size: Size): Place {
	const { row, column } = MOVES[move](at, size);
	const within = (value: number, low: number, high: number) =>
		Math.min(Math.max(value, low), Math.max(low, high));
	return {
		row: within(row, -1, size.rows - 1),
		column: within(column, 0, size.columns - 1),
	};
}
