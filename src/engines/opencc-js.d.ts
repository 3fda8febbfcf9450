// opencc-js publishes its dictionaries and their configurations without types. A dictionary is "source image|source image…".
declare module "opencc-js/dict/*" {
	const dictionary: string;
	export default dictionary;
}

declare module "opencc-js/preset/full" {
	type Group = readonly string[];
	interface Configuration {
		readonly normalizationChain?: readonly Group[];
		readonly segmentation?: Group;
		readonly conversionChain: readonly Group[];
	}
	export const from: Readonly<Record<string, readonly Group[]>>;
	export const to: Readonly<Record<string, readonly Group[]>>;
	export const configs: Readonly<Record<string, Configuration>>;
}
