/**
 * What the layout pays for reading lines one way or another, in nats: about the negative logarithm of how often a thing
 * happens on newspaper pages. Only differences between readings count.
 */
export interface Prices {
	/** A middle line by how far it misses the column: exactly; one or two columns; four; more, each step; at most. */
	readonly full: number;
	readonly near: number;
	readonly off: number;
	readonly step: number;
	readonly worst: number;
	/** Taken off a short line whose next word would not have fitted. */
	readonly explained: number;
	/** A first line with the lost indent, and one without. */
	readonly indented: number;
	readonly flush: number;
	/** A line inside a paragraph that ends with a stop; a last line that ends with none, a pause, a colon. */
	readonly stopInside: number;
	readonly noStop: number;
	readonly pauseLast: number;
	readonly colonLast: number;
	/** One and several blank lines inside a paragraph; a blank line that a bullet's or caption's text runs over. */
	readonly blankInside: number;
	readonly blanksInside: number;
	/** A blank line after a pause on a line of less than half the next one's width, as after a greeting. */
	readonly blankAfterShort: number;
	/** A change of column inside a paragraph. */
	readonly newColumn: number;
	/** Another line of the same paragraph; a new paragraph. */
	readonly goOn: number;
	readonly begin: number;
	/** A heading after text; text after a heading; a heading after another; a caption or list item anywhere. */
	readonly heading: number;
	readonly headingEnds: number;
	readonly headingAgain: number;
	readonly caption: number;
	readonly bullet: number;
	/** A heading's width, the same for all. */
	readonly headingWidth: number;
	/** A heading with a stop, pause or colon last; with a stop or pause inside. */
	readonly headingStop: number;
	readonly headingPause: number;
	readonly headingColon: number;
	readonly headingInside: number;
	readonly headingComma: number;
	/** Each column of a heading over 48. */
	readonly headingLong: number;
	/** A heading that begins with a line of one letter or a short number. */
	readonly headingTiny: number;
	/** Taken off a heading with letters spaced out that do not fill the column as a justified line does. */
	readonly headingSpaced: number;
	/** Taken off a heading with a blank between its halves. */
	readonly headingHalved: number;
	/** No blank line where a heading meets text. */
	readonly headingTight: number;
	/** A heading that runs over a line end, and what a word cut there takes off. */
	readonly headingJoin: number;
	readonly headingWord: number;
	/** A heading of which nothing comes again in the text; what all of it takes off after it, and before it. */
	readonly echo: number;
	readonly echoAhead: number;
	readonly echoBack: number;
	/** A unit that goes on after a line of which all comes again at once. */
	readonly repeat: number;
	/** A line of text with letters spaced out. */
	readonly spaced: number;
	/** A unit that ends with a bracket open. */
	readonly unclosed: number;
	/** A paragraph that ends among lines between blank lines in which no sentence does. */
	readonly bareText: number;
	/** A paragraph of one line that fills its column. */
	readonly alone: number;
	/** What wording that runs over a line end takes off a paragraph that does, each unit of it. */
	readonly seam: number;
	readonly headingTwoLetters: number;
	/** What a first line that fills the column takes off a heading of two lines. */
	readonly headingFull: number;
	/** The same for a first line that misses the column by an indent. */
	readonly headingIndent: number;
	/** The share of what the page tells of a heading's line end that counts where no word has the two characters. */
	readonly headingPhrase: number;
	/** Taken off an unfinished paragraph that has no more than a headline after where its report comes from. */
	readonly openingAlone: number;
	/** An unfinished paragraph that a caption interrupts. */
	readonly interrupted: number;
	/** A caption whose credit does not follow; taken off for a sign before it. */
	readonly captionAlone: number;
	readonly captionSign: number;
	/** A paragraph that was never wrapped. */
	readonly unwrapped: number;
	/** A line inside or before the end of a paragraph that a blank halves. */
	readonly halvedText: number;
	/** A line that says where a report comes from anywhere but first in a paragraph; taken off where it is first. */
	readonly openingInside: number;
	readonly openingFirst: number;
	/** A printed indent that opens no paragraph. */
	readonly indentInside: number;
	/** Taken off a paragraph that opens with a printed indent. */
	readonly indentFirst: number;
}

/** The prices in use. */
export const PRICES: Prices = {
	full: 0.4,
	near: 2.3,
	off: 4.2,
	step: 0.6,
	worst: 12,
	explained: 1.2,
	indented: 0.7,
	flush: 4.3,
	stopInside: 3.9,
	noStop: 5,
	pauseLast: 7,
	colonLast: 3,
	blankInside: 3.1,
	blanksInside: 5.5,
	blankAfterShort: 8,
	newColumn: 5.2,
	goOn: 0.25,
	begin: 1.6,
	heading: 1.9,
	headingEnds: 0.6,
	headingAgain: 1.2,
	caption: 3.5,
	bullet: 0.5,
	headingWidth: 3.2,
	headingStop: 5.5,
	headingPause: 7,
	headingColon: 1.5,
	headingInside: 6,
	headingComma: 1.3,
	headingLong: 0.15,
	headingTiny: 4,
	headingSpaced: 4,
	headingHalved: 1.5,
	headingTight: 0.9,
	headingJoin: 3.5,
	headingWord: 1,
	echo: 0.8,
	echoAhead: 3.9,
	echoBack: 1,
	repeat: 4,
	spaced: 0.5,
	unclosed: 5,
	bareText: 5,
	alone: 1,
	seam: 0.5,
	headingTwoLetters: 5,
	headingFull: 3.5,
	headingIndent: 3,
	headingPhrase: 0.5,
	openingAlone: 5,
	interrupted: 1.5,
	captionAlone: 5,
	captionSign: 4,
	unwrapped: 5.2,
	halvedText: 1.4,
	openingInside: 7,
	openingFirst: 1,
	indentInside: 4,
	indentFirst: 2,
};
