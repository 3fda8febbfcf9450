declare module "minhash" {
	export class Minhash {
		constructor(options?: { numPerm?: number; seed?: number });
		hashvalues: number[];
		hashbands?: string[];
		permA?: number[];
		permB?: number[];
		update(value: string): void;
		jaccard(other: Minhash): number;
	}
	export class LshIndex {
		constructor(options?: { bandSize?: number });
		insert(key: string, value: Minhash): void;
		query(value: Minhash): string[];
	}
}
