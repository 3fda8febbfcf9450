import type { Shape } from "./shape";

// The documents of the command line, as its users rely on them: fields may be added, never renamed or dropped.

const unit: Shape = {
	fields: {
		kind: {
			oneOf: [
				"kicker",
				"headline",
				"subhead",
				"label",
				"dateline",
				"byline",
				"paragraph",
				"bullet",
				"pullquote",
				"caption",
				"credit",
				"source",
				"jump",
				"table",
				"verse",
				"other",
			],
		},
		text: "string",
		spans: "spans",
	},
};

export const REFLOW: Shape = {
	fields: {
		file: "string",
		articles: { listOf: { fields: { units: { listOf: unit } } } },
	},
};

export const REVIEW: Shape = {
	fields: {
		places: {
			listOf: {
				fields: {
					spans: "spans",
					text: "string",
					candidates: { listOf: "string" },
					doubt: { oneOf: ["crossing", "forms", "name"] },
				},
			},
		},
	},
};

export const ENTITIES: Shape = {
	fields: {
		file: "string",
		script: { oneOf: ["hans", "hant", "mixed"] },
		mentions: {
			listOf: {
				fields: {
					type: {
						oneOf: [
							"person",
							"place",
							"organisation",
							"position",
							"time",
							"quantity",
							"work",
							"meeting",
						],
					},
					text: "string",
					spans: "spans",
					entity: "string",
					name: "string",
					confidence: "share",
					article: "number",
				},
			},
		},
	},
};

const item: Shape = {
	fields: {
		ordinal: "number",
		marker: { anyOf: ["string", "null"] },
		spans: "spans",
		text: "string",
		items: { absentOr: () => ({ listOf: item }) },
	},
};

export const TASKS: Shape = {
	fields: {
		file: "string",
		lists: {
			listOf: {
				fields: {
					article: "number",
					announced: { anyOf: ["number", "null"] },
					items: { listOf: item },
					problems: {
						listOf: {
							fields: { kind: "string", message: "string", spans: "spans" },
						},
					},
					same: { listOf: "number" },
				},
			},
		},
	},
};

const version: Shape = {
	fields: {
		file: "string",
		article: "number",
		title: "string",
		paragraphs: "number",
		coverage: "share",
		own: "share",
	},
};

export const REPORTS: Shape = {
	fields: {
		reports: {
			listOf: {
				fields: {
					title: "string",
					versions: { listOf: version },
					derived: { listOf: version },
				},
			},
		},
	},
};

const quoted: Shape = {
	listOf: { fields: { spans: "spans", text: "string" } },
};
const side: Shape = { fields: { file: "string", article: "number" } };

export const COMPARE: Shape = {
	fields: {
		a: side,
		b: side,
		pairs: {
			listOf: {
				fields: {
					change: { oneOf: ["same", "edited", "cut", "added", "moved"] },
					a: quoted,
					b: quoted,
					edits: {
						listOf: {
							fields: {
								class: {
									oneOf: [
										"attribution",
										"figure",
										"name",
										"wording",
										"punctuation",
									],
								},
								a: "string",
								b: "string",
								aSpans: "spans",
								bSpans: "spans",
							},
						},
					},
				},
			},
		},
	},
};
