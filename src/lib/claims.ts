import type { Claim, Article } from '../types/article.ts';
import { clausesOf, sentencesIn, sentencesOfSection, sentencesOfArticle } from './selectors.ts';

/** The claims that one section is the first to make, each with the address of its first mark in the article. */
export interface LedgerSection {
	address: string;
	heading: string;
	entries: { claim: Claim; mark: string }[];
}

/** The address of the first sentence of each entry in the article, by the id of the entry. */
export function firstMarksOf(article: Article): Map<string, string> {
	const marks = new Map<string, string>();
	for (const sentence of sentencesOfArticle(article))
		for (const { entry, address } of clausesOf([sentence])) {
			const telling = entry.type === 'fact' || sentence.voice === 'text';
			if (telling && !marks.has(entry.id)) marks.set(entry.id, address);
		}
	return marks;
}

/** The claims by the section that makes them first, in the order of the ledger. */
export function ledgerOf(article: Article): LedgerSection[] {
	const marks = firstMarksOf(article);
	const places = new Map<string, LedgerSection>();
	const sections = [
		{ address: 'lede', heading: 'The opening', sentences: sentencesIn(article.opening) },
		...article.sections.map((section) => ({ ...section, sentences: sentencesOfSection(section) })),
	].map(({ address, heading, sentences }) => {
		const section: LedgerSection = { address, heading, entries: [] };
		for (const sentence of sentences)
			for (const { entry } of sentence.voice === 'text' ? sentence.clauses : [])
				if (!places.has(entry.id)) places.set(entry.id, section);
		return section;
	});
	for (const claim of article.claims)
		places.get(claim.id)?.entries.push({ claim, mark: marks.get(claim.id) ?? '' });
	return sections.filter(({ entries }) => entries.length > 0);
}

/** The claims that some section of the article is the first to make. */
export function claimsToldIn(address: string, article: Article): Claim[] {
	const section = ledgerOf(article).find((section) => section.address === address);
	return section?.entries.map(({ claim }) => claim) ?? [];
}
