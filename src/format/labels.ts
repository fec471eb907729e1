import type { Claim, ClaimKind, Source, Voice } from '../types/article.ts';
import { readableDate } from './dates.ts';

/** How a claim is shown to stand, in the order in which claims are counted. */
export const statuses = [
	'confirmed',
	'said',
	'partly',
	'unsupported',
	'contradicted',
	'opinion',
] as const;
export type Status = (typeof statuses)[number];

/** How a claim is shown to stand: a statement that is confirmed was said, whether it is true or not. */
export function claimStatus({ kind, finding }: Pick<Claim, 'kind' | 'finding'>): Status {
	return kind === 'statement' && finding === 'confirmed' ? 'said' : finding;
}

/** Each status as readers see it, beside its claim. */
export const statusWords: Record<Status, string> = {
	confirmed: 'confirmed',
	said: 'said',
	partly: 'partly right',
	unsupported: 'not found',
	contradicted: 'contradicted',
	opinion: 'opinion',
};

/** What each status means, in one sentence. */
export const statusMeanings: Record<Status, string> = {
	confirmed: 'A record supports the claim.',
	said: 'A record has the side say it. Whether it is true is another matter.',
	partly: 'Records support some of the claim, but not all of it; what is missing can be a detail.',
	unsupported: 'A record of the claim was looked for and not found. It need not be false.',
	contradicted: 'A record says otherwise.',
	opinion: 'The claim cannot be checked, only attributed to the text.',
};

/** How a claim stands, and of a statement who is on record with it, as plain text: “said (the mayor)”. */
export function statusText(claim: Claim): string {
	const word = statusWords[claimStatus(claim)];
	return claim.speaker ? `${word} (${claim.speaker})` : word;
}

/** What each kind of claim means, in a few words. Its name is the word for it. */
export const kindMeanings: Record<ClaimKind, string> = {
	event: 'something said to have happened',
	statement: 'something a side said',
	reading: 'the text’s own interpretation',
};

/** What the text that is checked is called, on every page. */
export const textName = 'The text';

/** Who speaks in a claim row, and in the verdict of an answer. */
export const voiceLabels: Record<Voice, string> = {
	text: `${textName} says`,
	records: 'On record',
	site: 'This explainer',
};

const languages = new Intl.DisplayNames('en-GB', { type: 'language' });

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
