import type { Claim, ClaimKind, Fact, Finding, RowPoint, Source, Voice } from '../types/article.ts';
import { readableDate } from './dates.ts';

/** How a finding is shown beside its claim. */
interface FindingLabel {
	word: string;
	/** In one sentence. */
	meaning: string;
	/** The name of its pattern in the style sheets. */
	mark: Finding;
}

const findingLabels: Record<Finding, [word: string, meaning: string]> = {
	confirmed: [
		'confirmed',
		'A record supports the claim. Of a statement: that it was said, not that it is true.',
	],
	partly: ['partly', 'Records support some of the claim, but not all of it.'],
	unsupported: [
		'not found',
		'We looked for a record of the claim and found none. It need not be false.',
	],
	contradicted: ['contradicted', 'A record says otherwise.'],
	opinion: ['opinion', 'The claim cannot be checked, only attributed to the text.'],
};

/** How a finding is shown beside a claim of some kind, or of any where none is given. */
export function findingLabel(finding: Finding, _kind?: ClaimKind): FindingLabel {
	const [word, meaning] = findingLabels[finding];
	return { word, meaning, mark: finding };
}

/** What each kind of claim means, in a few words. Its name is the word for it. */
export const kindMeanings: Record<ClaimKind, string> = {
	event: 'something said to have happened',
	statement: 'something a side said',
	reading: 'the text’s own interpretation',
};

/** Who speaks in a passage, as the label above it says. */
export const voiceLabels: Record<Voice, string> = {
	text: 'The text says',
	records: 'On record',
	site: 'We note',
};

const languages = new Intl.DisplayNames('en-GB', { type: 'language' });

/** What an entry is and how it stands, as its note says it: its finding, where it has one, then its kind. */
export function standingWords(entry: Claim | Fact): string[] {
	return entry.type === 'claim'
		? [capital(findingLabel(entry.finding, entry.kind).word), entry.kind]
		: ['Record'];
}

/**
 * What stands before and after the publisher in the line of a source: whose voice it is, then the rest,
 * which begins with a comma unless it is empty. A `long` line adds our description of the source, and whether
 * only a part of it was read.
 */
export function sourceWords(
	{ description, voice, relays, language, date, inferred, read }: Source,
	long = false,
): { voice: string; details: string } {
	const details = [
		long && description,
		relays && `relaying ${relays}`,
		date && `${readableDate(date)}${inferred ? ' (date inferred)' : ''}`,
		language !== 'en' && `in ${languages.of(language)}`,
		long && read === 'part' && 'read in part',
	].filter(Boolean);
	return { voice: capital(voice), details: details.map((detail) => `, ${detail}`).join('') };
}

/** The word with its first letter made a capital. */
export function capital(word: string): string {
	return word.charAt(0).toUpperCase() + word.slice(1);
}

/** A point that is a row, as the first cell of its row names it. */
export function rowName({ heading, giver }: Pick<RowPoint, 'heading' | 'giver'>): string {
	return giver ? `${heading}, from ${giver}` : heading;
}
