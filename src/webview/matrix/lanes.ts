import {
	defaultRangeExtractor,
	elementScroll,
	observeElementOffset,
	observeElementRect,
	type Range,
	Virtualizer,
	type VirtualizerOptions,
} from "@tanstack/virtual-core";

/** One direction of the grid, with the places in sight. */
export type Lane = Virtualizer<HTMLElement, HTMLElement>;

/** Follows one direction of what scrolls. */
export function laneOf(
	scroller: HTMLElement,
	options: Pick<
		VirtualizerOptions<HTMLElement, HTMLElement>,
		"estimateSize" | "overscan" | "rangeExtractor"
	> &
		Partial<VirtualizerOptions<HTMLElement, HTMLElement>>,
): Lane {
	const lane = new Virtualizer<HTMLElement, HTMLElement>({
		count: 0,
		getScrollElement: () => scroller,
		scrollToFn: elementScroll,
		observeElementRect,
		observeElementOffset,
		...options,
	});
	lane._didMount();
	return lane;
}

/** Takes over another number of places, or other sizes. */
export function recount(lane: Lane, options: Partial<Lane["options"]>): void {
	lane.setOptions({ ...lane.options, ...options });
	lane._willUpdate();
	lane.measure();
}

/** The numbers in sight and one more, in order; none more where it is no number of theirs. */
export function rangeWith(range: Range, more: number): number[] {
	const numbers = defaultRangeExtractor(range);
	return more < 0 || more >= range.count || numbers.includes(more)
		? numbers
		: [...numbers, more].sort((a, b) => a - b);
}

/** The widths of the columns, in pixels, as the tab is wide or narrow. */
export function sizes(): (typeof SIZES)["wide"] {
	return NARROW.matches ? SIZES.narrow : SIZES.wide;
}

const SIZES = {
	wide: { words: 300, paper: 130 },
	narrow: { words: 190, paper: 96 },
};
/** Whether the tab is narrow. */
export const NARROW = matchMedia("(width <= 620px)");
