import assert from "node:assert/strict";
import type { Sentence } from "../../src/training/corpus";
import { withOtherNames } from "../../src/training/replace";
import { randomFrom } from "../support/random";

const PERSON = 0;
const PLACE = 1;
const ORGANISATION = 2;

/** A sentence with names marked by their letter: ⟦P王小明⟧, ⟦L南海县⟧, ⟦O江北公司⟧. */
function sentence(marked: string): Sentence {
	let text = "";
	const names = [];
	for (const part of marked.split(/(⟦.[^⟧]*⟧)/u)) {
		const [, letter, name] = /^⟦(.)([^⟧]*)⟧$/u.exec(part) ?? [];
		if (letter !== undefined && name !== undefined)
			names.push({
				start: text.length,
				end: text.length + name.length,
				type: "PLO".indexOf(letter),
			});
		text += name ?? part;
	}
	return { text, names, convention: 0 };
}

const CORPUS = [
	"⟦P王小明⟧会见⟦P李大山⟧，⟦P王小明⟧说",
	"⟦P赵海⟧在⟦L青石县⟧，⟦P钱学文⟧在⟦L白河镇⟧",
	"⟦P卡尔·马丁⟧与⟦P巴塞罗⟧访问⟦L法国⟧",
	"⟦O广东贸易公司⟧在⟦L湖南⟧、⟦L山西⟧招工",
	"没有名字的句子",
].map(sentence);

describe("Sentences with other names", () => {
	const others = Array.from({ length: 40 }, (_, seed) =>
		withOtherNames(CORPUS, randomFrom(seed)),
	).flat();

	it("differ from those of the corpus in their names alone, which are as long", () => {
		assert.ok(others.length > 40);
		for (const other of others) {
			const same = CORPUS.find(
				({ text }) =>
					blanked(text, other.names) === blanked(other.text, other.names),
			);
			assert.ok(same !== undefined, other.text);
			assert.deepEqual(other.names, same.names);
			assert.notEqual(other.text, same.text);
		}
	});

	it("have one other name for one name", () => {
		for (const { text, names } of others.filter(
			({ names }) => names.length === 3,
		))
			if (text.includes("会见"))
				assert.equal(at(text, names[0]), at(text, names[2]));
	});

	it("keep kinds: a surname, the dots and sounds, what a town is, a listed place", () => {
		for (const { text, names } of others)
			for (const name of names) {
				const words = at(text, name);
				if (name.type === PERSON && words.length === 3)
					assert.match(words, /^[王李赵钱]|^[卡尔马丁巴塞罗]{3}$/u);
				if (words.includes("·")) assert.match(words, /^..·..$/u);
				if (name.type === PLACE && words.length === 3)
					assert.match(words, /[县镇]$/u);
				if (name.type === ORGANISATION) assert.match(words, /^..贸易公司$/u);
			}
	});

	it("are the same for the same random numbers", () => {
		assert.deepEqual(
			withOtherNames(CORPUS, randomFrom(7)),
			withOtherNames(CORPUS, randomFrom(7)),
		);
	});
});

function at(text: string, name?: { start: number; end: number }): string {
	return name === undefined ? "" : text.slice(name.start, name.end);
}

function blanked(
	text: string,
	names: readonly { start: number; end: number }[],
): string {
	return [...text]
		.map((char, index) =>
			names.some(({ start, end }) => index >= start && index < end)
				? "_"
				: char,
		)
		.join("");
}
