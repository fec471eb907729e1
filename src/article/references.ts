import type { z } from 'astro/zod';
import type { ContentFile, ContentTexts } from './read.ts';
import type { Diagnostics } from './diagnostics.ts';
import type { Carrier, Claim, Fact, Side, Source, Article } from '../types/article.ts';
import { claimSchema, factSchema, keys, siteSchema, sourceSchema } from '../types/schemas.ts';
import { colours } from '../styles/colours.ts';
import { contrast } from '../styles/contrast.ts';
import { keysOf, readYaml, valid, type Yaml } from './yaml.ts';

/** Reads the YAML files of the content. Adds what cannot be read to the diagnostics. */
export function readFiles(diagnostics: Diagnostics, texts: ContentTexts) {
	const read = (file: ContentFile) => readYaml(diagnostics.in(file), texts[file]);
	return {
		site: read('site.yaml'),
		claims: read('claims.yaml'),
		sources: read('sources.yaml'),
	};
}

/** The ledger as its files hold it: each entry in its limits, references still by key. */
export type LedgerEntries = ReturnType<typeof readEntries>;

/** Reads each entry of the ledger's files by its limits. Adds what breaks them to the diagnostics. */
export function readEntries(files: ReturnType<typeof readFiles>) {
	const { site, claims, sources } = files;
	const ids = keysOf(
		claims,
		[keys.claim, keys.fact],
		'is no id of an entry. Claims are C1, C2 …; background facts are B1, B2 ….',
	);
	const sourceKeys = keysOf(
		sources,
		[keys.source],
		'is no key of a source. Write it in small letters, digits and hyphens.',
	);
	const each = <T extends z.ZodType>(file: Yaml, of: string[], schema: T) => ({
		...file,
		value: new Map(of.map((key) => [key, valid(schema, file, [key]).value])),
	});
	const beginningWith = (letter: string) => ids.filter((id) => id.startsWith(letter));
	return {
		claims: each(claims, beginningWith('C'), claimSchema),
		facts: each(claims, beginningWith('B'), factSchema),
		sources: each(sources, sourceKeys, sourceSchema),
		site: valid(siteSchema, site, [], ['claims']),
	};
}

/**
 * Checks two rules: each reference names something that is there, and each entry is used, claims and facts by the
 * article, sources by a claim or a fact. `used` are the references of the article, such as C3 and C3r. No source
 * is younger than the day on which facts were checked.
 */
export function checkEntries(
	entries: LedgerEntries,
	used: ReadonlySet<string>,
	checked: string,
): void {
	const { claims, facts, sources, site } = entries;
	const all = new Map<string, { sources?: string[] | undefined }>([
		...claims.value,
		...facts.value,
	]);
	const carriers = new Map(Object.entries(site.value.carriers));
	const known = (
		{ report }: Pick<Yaml, 'report'>,
		path: PropertyKey[],
		name: string,
		among: Iterable<string>,
		where: string,
	) => {
		const names = [...among];
		if (!names.includes(name))
			report(
				path,
				`"${name}" is ${where}. Mend its name${names.length < 12 ? `, one of: ${names.join(', ')}` : ''}.`,
			);
	};
	for (const [id, { sources: keys = [] }] of all)
		keys.forEach((key, index) => {
			const path = [id, 'sources', index];
			known(claims, path, key, sources.value.keys(), 'not in sources.yaml');
			if (keys.indexOf(key) < index)
				claims.report(path, `The source "${key}" stands twice. Name it once.`);
		});
	for (const [id, { about }] of facts.value)
		known(facts, [id, 'about'], about, claims.value.keys(), 'no claim of this file');
	for (const [key, { date = '' }] of sources.value)
		if (date > checked)
			sources.report(
				[key, 'date'],
				`The source is of ${date}, and facts were last checked on ${checked}. Mend its date, or set checked in article.md.`,
			);
	for (const [key, { side }] of sources.value)
		side.forEach((carrier, index) =>
			known(sources, [key, 'side', index], carrier, carriers.keys(), 'no carrier of site.yaml'),
		);
	const sides = site.value.sides.map(({ name }) => name);
	for (const [key, { side }] of carriers)
		if (side !== undefined)
			known(site, ['carriers', key, 'side'], side, sides, 'no side of this file');

	for (const id of all.keys())
		if (!used.has(id))
			claims.report(
				[id],
				facts.value.has(id)
					? `No sentence of the article refers to ${id}. End one with [^${id}], or take the entry out.`
					: `No row of a claim table makes the claim ${id}. End its first cell with [^${id}], or take the entry out.`,
			);
	const cited = new Set([...all.values()].flatMap(({ sources = [] }) => sources));
	for (const key of sources.value.keys())
		if (!cited.has(key))
			sources.report([key], `No claim or fact uses the source "${key}". Use it, or take it out.`);
	checkColours(site);
}

/** Text in the colour of a side must be readable on each paper of its scheme: at least 4.5 to 1 (WCAG 2.2, 1.4.3). */
function checkColours({ value: { sides }, report }: LedgerEntries['site']): void {
	sides.forEach(({ colour }, index) => {
		for (const scheme of ['light', 'dark'] as const) {
			const papers = [colours.paper, colours['paper-raised']];
			if (papers.some((paper) => contrast(colour[scheme], paper[scheme]) < 4.5))
				report(
					['sides', index, 'colour', scheme],
					`Text in this colour cannot be read on the paper of the ${scheme} scheme, where it needs a contrast of 4.5 to 1. Take a ${scheme === 'light' ? 'darker' : 'lighter'} one.`,
				);
		}
	});
}

/** The ledger with its references resolved. */
interface Ledger extends Pick<Article, 'claims' | 'facts' | 'sources' | 'site'> {
	/** The side that a name of a giver belongs to. */
	sideOf: Map<string, Side>;
}

/** The entries, each with its sources and its claims. They must have passed `checkEntries`. */
export function resolve(entries: LedgerEntries): Ledger {
	const { site, sideOf } = siteOf(entries.site.value);
	const sources = new Map<string, Source>();
	for (const [key, { side, ...source }] of entries.sources.value) {
		const carriers = side.map((carrier): Carrier => {
			const { name, side } = entries.site.value.carriers[carrier] ?? { name: carrier };
			return { name, side: side === undefined ? undefined : sideOf.get(side) };
		});
		sources.set(key, { key, ...source, carriers });
	}
	const sourcesOf = (keys: readonly string[]) => keys.map((key) => found(sources, key));
	const claims = new Map<string, Claim>();
	for (const [id, { sources = [], ...claim }] of entries.claims.value)
		claims.set(id, { type: 'claim', id, ...claim, sources: sourcesOf(sources) });
	const facts = new Map<string, Fact>();
	for (const [id, fact] of entries.facts.value)
		facts.set(id, {
			type: 'fact',
			id,
			about: found(claims, fact.about),
			records: fact.records,
			sources: sourcesOf(fact.sources),
		});
	return {
		claims: [...claims.values()],
		facts: [...facts.values()],
		sources: [...sources.values()],
		site,
		sideOf,
	};
}

/** What a map holds under a key that has been checked. Throws when it was not. */
function found<T>(map: ReadonlyMap<string, T>, key: string): T {
	const value = map.get(key);
	if (value === undefined) throw new Error(`"${key}" was used before it was checked.`);
	return value;
}

/** The sides and the rest of `site.yaml`, as pages take it, and the side that a name belongs to. */
function siteOf(entries: LedgerEntries['site']['value']): Pick<Ledger, 'site' | 'sideOf'> {
	const { carriers: _, sides, about, mentions, ...words } = entries;
	const sideOf = new Map<string, Side>();
	const both = sides.map(({ name, also, colour }, index) => {
		const side: Side = { name, side: index === 0 ? 'first' : 'second', colour };
		for (const known of [name, ...also]) sideOf.set(known, side);
		return side;
	}) as [Side, Side];
	const subject = ({ type, name, wikidata, url = '' }: (typeof about)[number]) => ({
		type,
		name,
		sameAs: wikidata ? `https://www.wikidata.org/wiki/${wikidata}` : url,
	});
	const site = {
		...words,
		sides: both,
		about: about.map(subject),
		mentions: mentions.map(subject),
	};
	return { site, sideOf };
}
