import fs from "node:fs";
import path from "node:path";
import { layOut } from "../../src/core/layout/layout";
import { inReadingOrder } from "../../src/core/layout/page";
import { checkGolden } from "../support/golden";

const seeds = path.join(__dirname, "..", "..", "..", "seeds");

describe("The layout of the seeds", () => {
	for (const name of fs.readdirSync(seeds).sort())
		it(`reads ${name}`, () => {
			const page = layOut(fs.readFileSync(path.join(seeds, name), "utf8"));
			checkGolden(
				`layout/${name.slice(0, 3)}`,
				page.articles.flatMap((article) => [
					"####",
					...inReadingOrder(article).map(
						({ kind, projection }) => `${kind}\t${projection.text}`,
					),
				]),
			);
		});
});
