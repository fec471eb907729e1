import { rowsOf } from './selectors.ts';
import type { Article, Claim } from '../types/article.ts';

/** The claims that one section of the article answers, in its order. */
export interface ClaimGroup {
	address: string;
	heading: string;
	claims: Claim[];
}

/** All claims by the section that answers them, grouped as the story is. */
export function claimGroups({ sections }: Article): ClaimGroup[] {
	return sections
		.map((section) => ({
			address: section.address,
			heading: section.heading,
			claims: rowsOf(section).map(({ clause }) => clause.entry),
		}))
		.filter(({ claims }) => claims.length > 0);
}

/** Whose word the sources of a claim carry, each once. */
export function carriersOf({ sources }: Claim): string[] {
	return [...new Set(sources.flatMap(({ carriers }) => carriers.map(({ name }) => name)))];
}
