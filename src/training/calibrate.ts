import { MODEL_TYPES } from "../core/entities/model/labels";
import { type Model, recogniseByModel } from "../core/entities/model/model";
import type { Sentence } from "./corpus";

/** Steps of the calibration from 0 to 1. */
const STEPS = 20;

/**
 * How often names of each probability are right on sentences the model has not learnt from: a rising line of `STEPS` + 1
 * points, by pooling neighbours that fall (isotonic regression). Empty without sentences.
 * @param model one without calibration.
 */
export function calibration(
	model: Model,
	corpora: readonly {
		readonly convention: string;
		readonly sentences: readonly Sentence[];
	}[],
): number[] {
	const tried = corpora.flatMap(({ convention, sentences }) =>
		sentences.flatMap(({ text, names }) => {
			const keys = new Set(
				names.map(
					({ start, end, type }) => `${start} ${end} ${MODEL_TYPES[type]}`,
				),
			);
			return recogniseByModel(model, text, convention).map(
				({ start, end, type, confidence }) => ({
					probability: confidence,
					right: Number(keys.has(`${start} ${end} ${type}`)),
				}),
			);
		}),
	);
	if (tried.length === 0) return [];
	const pools = Array.from({ length: STEPS + 1 }, (_, step) => {
		// As if two more had been seen, right as often as they are probable.
		const near = tried.filter(
			({ probability }) => Math.round(probability * STEPS) === step,
		);
		return {
			right: near.reduce((sum, { right }) => sum + right, (2 * step) / STEPS),
			count: near.length + 2,
			steps: 1,
		};
	});
	for (let at = 1; at < pools.length; ) {
		const [left, right] = [pools[at - 1], pools[at]];
		if (
			left === undefined ||
			right === undefined ||
			left.right / left.count <= right.right / right.count
		) {
			at++;
			continue;
		}
		pools.splice(at - 1, 2, {
			right: left.right + right.right,
			count: left.count + right.count,
			steps: left.steps + right.steps,
		});
		at = Math.max(1, at - 1);
	}
	return pools.flatMap(({ right, count, steps }) =>
		Array.from({ length: steps }, () => right / count),
	);
}
