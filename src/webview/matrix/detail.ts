import { element } from "./element";

/** How long the pointer rests before a detail is shown, in milliseconds. */
const REST = 250;
/** Between a place and its detail, and between the detail and the window's edge, in pixels. */
const GAP = 4;

/** The words that stand beside a place when the pointer or the keyboard is on it. */
export class Detail {
	readonly element = element("div", {
		class: "detail",
		attributes: { role: "tooltip", id: "detail" },
	});
	private place: HTMLElement | undefined;
	private timer: ReturnType<typeof setTimeout> | undefined;

	constructor() {
		this.element.hidden = true;
	}

	/** Shows what `make` makes beside a place; a place that has nothing to say hides what was shown. */
	point(
		place: HTMLElement | undefined,
		how: "pointer" | "keyboard",
		make: (place: HTMLElement) => readonly Node[],
	): void {
		if (place === this.place) return;
		this.hide();
		if (place === undefined) return;
		this.place = place;
		const show = () => {
			const content = make(place);
			if (content.length > 0 && place.isConnected) this.show(place, content);
		};
		if (how === "keyboard") show();
		else this.timer = setTimeout(show, REST);
	}

	hide(): void {
		clearTimeout(this.timer);
		this.place?.removeAttribute("aria-describedby");
		this.place = undefined;
		this.element.hidden = true;
	}

	private show(place: HTMLElement, content: readonly Node[]): void {
		this.element.replaceChildren(...content);
		this.element.hidden = false;
		place.setAttribute("aria-describedby", this.element.id);
		const around = place.getBoundingClientRect();
		const { width, height } = this.element.getBoundingClientRect();
		const below = around.bottom + GAP;
		const top =
			below + height + GAP <= window.innerHeight
				? below
				: Math.max(GAP, around.top - GAP - height);
		const left = Math.min(around.left, window.innerWidth - width - GAP);
		this.element.style.top = `${top}px`;
		this.element.style.left = `${Math.max(GAP, left)}px`;
	}
}
