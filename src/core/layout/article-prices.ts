/** What grouping pays, in the same measure as the prices of lines. */
export interface ArticlePrices {
	/** An article without a headline; a second headline at its end. */
	readonly unheaded: number;
	readonly second: number;
	/** Words that a heading shares with its article, all of them; with the article on the other side. */
	readonly own: number;
	readonly other: number;
	/** Headings of two articles in one run; a blank line between them, or none. */
	readonly split: number;
	readonly splitParted: number;
	readonly splitTight: number;
	/** A heading inside an article; each further one; what the words it shares take off. */
	readonly sub: number;
	readonly subAgain: number;
	readonly subOwn: number;
	/** An article whose text does not say first where the report comes from. */
	readonly unopened: number;
	/** An opening inside an article. */
	readonly opening: number;
	/** A byline, spaced letters, a blank between halves: they mark headlines. */
	readonly byline: number;
	readonly spaced: number;
	readonly halved: number;
	/** Taken off a heading inside an article that has a number, or is a quotation. */
	readonly numbered: number;
	readonly quoted: number;
	/** Text after the heading in another column than text before it. */
	readonly subShifts: number;
	/** A heading that is wider than the column under it. */
	readonly subWide: number;
	/** Taken off headings inside a digest; a digest that only its last heading names. */
	readonly digest: number;
	readonly lateDigest: number;
	/** An article that begins with nothing but another column. */
	readonly shift: number;
	/** A text inside an article that begins in a narrower column than it goes on in. */
	readonly dropsIn: number;
	/** Words that the texts on both sides of a boundary share, all of them; how much is usual. */
	readonly cohesion: number;
	readonly usual: number;
	/** Paragraphs on both sides that begin with the same word. */
	readonly alike: number;
}

/** The prices in use. */
export const ARTICLE_PRICES: ArticlePrices = {
	unheaded: 2.5,
	second: 3.5,
	own: 3,
	other: 1.5,
	split: 0.5,
	splitParted: -0.8,
	splitTight: 1,
	sub: -0.4,
	subAgain: 2,
	subOwn: 3,
	unopened: 0.6,
	opening: 5,
	byline: 3,
	spaced: 2,
	halved: 0.7,
	numbered: 6,
	quoted: 1.5,
	subShifts: 4,
	subWide: 3,
	digest: 2.5,
	lateDigest: 0.7,
	shift: 1.2,
	dropsIn: 4,
	cohesion: 8,
	usual: 0.09,
	alike: 0.5,
};
