import type { Finding, Kind } from './schema.ts';

/** Each finding as readers see it. */
export const findingWords: Record<Finding, string> = {
	confirmed: 'confirmed',
	partly: 'partly confirmed',
	unsupported: 'unsupported',
	contradicted: 'contradicted',
	opinion: 'opinion',
};

/** What each finding means, in one sentence. */
export const findingMeanings: Record<Finding, string> = {
	confirmed: 'A record supports the claim. Of a statement: that it was said, not that it is true.',
	partly: 'Records support some of the claim, but not all of it.',
	unsupported: 'We looked for a record of the claim and found none.',
	contradicted: 'A record says otherwise.',
	opinion: 'The claim cannot be checked, only attributed.',
};

/** Each kind as readers see it. */
export const kindWords: Record<Kind, string> = {
	event: 'event',
	statement: 'statement',
	reading: 'reading',
	record: 'record',
	note: 'remark',
};

/** What each kind means, in a few words. */
export const kindMeanings: Record<Kind, string> = {
	event: 'something said to have happened',
	statement: 'something a side said',
	reading: 'the article’s own interpretation',
	record: 'what other records show',
	note: 'this site speaking',
};

/** The word with its first letter made a capital. */
export function capital(word: string): string {
	return word.charAt(0).toUpperCase() + word.slice(1);
}
