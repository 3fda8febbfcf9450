/** No more numbers than this are kept for the next page. */
const KEPT = 1 << 20;

/**
 * Room for the numbers of one page, used again for the next: a megabyte made anew for every page would keep the collector
 * busier than the page does. Whoever takes it gives nothing back, and uses it before the next page is read.
 */
export class Room {
	private numbers = new Int32Array(0);

	/** So many numbers, each `value`. */
	take(length: number, value: number): Int32Array {
		const { numbers } = this;
		const room =
			numbers.length >= length
				? numbers.subarray(0, length)
				: new Int32Array(length);
		if (room.length > numbers.length && length <= KEPT) this.numbers = room;
		return room.fill(value);
	}
}
