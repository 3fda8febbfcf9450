import {
	COMMON_SURNAMES,
	DOUBLE_SURNAMES,
	MORE_SURNAMES,
	NEVER_IN_NAMES,
	RARE_SURNAMES,
	RARELY_IN_NAMES,
} from "./surnames";

/** What a character may be in a person's name, as bits of a number. */
export const NamePart = {
	surname: 1,
	commonSurname: 2,
	/** The first of a surname of two. */
	beginsSurname: 4,
	neverGiven: 8,
	rarelyGiven: 16,
} as const;

const parts = new Uint8Array(0x10000);
for (const [characters, part] of [
	[COMMON_SURNAMES, NamePart.surname | NamePart.commonSurname],
	[RARE_SURNAMES, NamePart.surname],
	[MORE_SURNAMES, NamePart.surname],
	[DOUBLE_SURNAMES, NamePart.beginsSurname],
	[NEVER_IN_NAMES, NamePart.neverGiven],
	[RARELY_IN_NAMES, NamePart.rarelyGiven],
] as const)
	for (const character of characters) {
		const unit = character.charCodeAt(0);
		parts[unit] = (parts[unit] ?? 0) | part;
	}

/** Whether the code unit at an offset of a text may be such a part of a name. */
export function isNamePart(text: string, at: number, part: number): boolean {
	return ((parts[text.charCodeAt(at)] ?? 0) & part) !== 0;
}
