import type { z } from 'astro/zod';
import { geoDistance } from 'd3-geo';
import type { ContentFile, ContentTexts } from './read.ts';
import type { Diagnostics } from './diagnostics.ts';
import type { Carrier, Claim, Fact, Side, Source, Article } from '../types/article.ts';
import {
	claimSchema,
	factSchema,
	keys,
	placesSchema,
	relationsSchema,
	siteSchema,
	sourceSchema,
	timelineSchema,
} from '../types/schemas.ts';
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
		timeline: read('timeline.yaml'),
		places: read('places.yaml'),
		relations: read('relations.yaml'),
	};
}

/** The ledger as its files hold it: each entry in its limits, references still by key. */
export type LedgerEntries = ReturnType<typeof readEntries>;

/** Reads each entry of the ledger's files by its limits. Adds what breaks them to the diagnostics. */
export function readEntries(files: ReturnType<typeof readFiles>) {
	const { site, claims, sources, timeline, places, relations } = files;
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
		timeline: valid(timelineSchema, timeline),
		places: valid(placesSchema, places),
		relations: valid(relationsSchema, relations),
		site: valid(siteSchema, site, [], ['claims']),
	};
}

/** What the entries of the ledger must fit in the article. */
interface ArticleReferences {
	/** Its references, such as C3 and C3r. */
	references: ReadonlySet<string>;
	/** The addresses of its points. */
	points: ReadonlySet<string>;
}

/**
 * Checks two rules: each reference names something that is there, and each entry is used, claims and facts by the
 * article, a fact by the timeline at least, and sources by a claim or a fact.
 */
export function checkEntries(entries: LedgerEntries, article: ArticleReferences): void {
	const { claims, facts, sources, timeline, places, relations, site } = entries;
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
	timeline.value.forEach(({ note }, index) =>
		known(timeline, [index, 'note'], note, all.keys(), 'neither claim nor fact of claims.yaml'),
	);
	for (const list of [places, relations])
		list.value.forEach(({ claim }, index) =>
			known(list, [index, 'claim'], claim, claims.value.keys(), 'no claim of claims.yaml'),
		);
	for (const [key, { side }] of sources.value)
		side.forEach((carrier, index) =>
			known(sources, [key, 'side', index], carrier, carriers.keys(), 'no carrier of site.yaml'),
		);
	const sides = site.value.sides.map(({ name }) => name);
	for (const [key, { side }] of carriers)
		if (side !== undefined)
			known(site, ['carriers', key, 'side'], side, sides, 'no side of this file');

	const notes = timeline.value.map(({ note }) => note).filter((note) => facts.value.has(note));
	const used = new Set([...article.references, ...notes]);
	for (const id of all.keys())
		if (!used.has(id))
			claims.report(
				[id],
				`No sentence of the article refers to ${id}. End one with [^${id}], or take the entry out.`,
			);
	const cited = new Set([...all.values()].flatMap(({ sources = [] }) => sources));
	for (const key of sources.value.keys())
		if (!cited.has(key))
			sources.report([key], `No claim or fact uses the source "${key}". Use it, or take it out.`);

	for (const list of [timeline, places, relations]) {
		const ids = list.value.map(({ id }) => id);
		ids.forEach((id, index) => {
			if (ids.indexOf(id) < index)
				list.report(
					[index, 'id'],
					`The id "${id}" stands twice. Give each entry an id of its own.`,
				);
		});
	}
	checkColours(site);
	checkTimeline(timeline);
	checkPlaces(places);
	checkRelations(relations, site.value.parties, article.points);
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

/** Each line has two ends, and belongs to a point, or it would silently not be drawn. */
function checkRelations(
	relations: LedgerEntries['relations'],
	parties: readonly string[],
	points: ReadonlySet<string>,
): void {
	relations.value.forEach(({ from, to, motive }, index) => {
		const report = (field: string, problem: string) => relations.report([index, field], problem);
		for (const [field, party] of Object.entries({ from, to })) {
			if (!parties.includes(party))
				report(field, `${field} must be one of the parties of site.yaml: ${parties.join(', ')}.`);
		}
		if (from === to) report('to', 'The line leads back to where it begins. Mend from or to.');
		if (!points.has(motive))
			report('motive', `No theme has a point "${motive}". Name the address of a point.`);
	});
}

function checkTimeline(timeline: LedgerEntries['timeline']): void {
	timeline.value.forEach(({ date, end }, index) => {
		const report = (field: string, problem: string) => timeline.report([index, field], problem);
		if (end && end < date) report('end', 'The event ends before it begins. Mend one of its dates.');
		if (date < (timeline.value[index - 1]?.date ?? date))
			report('date', 'The event stands after a later one. Keep the file in the order of dates.');
	});
}

/** Each leg of the way needs a direction, and one way to go. */
function checkPlaces(places: LedgerEntries['places']): void {
	places.value.forEach((place, index) => {
		const report = (field: string, problem: string) => places.report([index, field], problem);
		for (const other of places.value.slice(0, index)) {
			const apart = (geoDistance(degreesOf(place), degreesOf(other)) * 180) / Math.PI;
			if (apart < 0.1 || apart > 179)
				report(
					'latitude',
					`"${place.id}" and "${other.id}" lie ${apart < 0.1 ? 'in one spot' : 'on opposite sides of the globe'}, which the map cannot show. Mend the degrees, or take one out.`,
				);
			if (place.stop && place.stop === other.stop)
				report('stop', `The stop ${place.stop} stands twice. Count the stops.`);
		}
	});
}

function degreesOf({ longitude, latitude }: { longitude: number; latitude: number }) {
	return [longitude, latitude] as [number, number];
}

/** The ledger with its references resolved. */
interface Ledger extends Pick<
	Article,
	'claims' | 'facts' | 'sources' | 'timeline' | 'places' | 'relations' | 'site'
> {
	/** The side that a name of a giver belongs to. */
	sideOf: Map<string, Side>;
}

/** The entries, each with its sources, its claims and its number (by id). They must have passed `checkEntries`. */
export function resolve(entries: LedgerEntries, numbers: ReadonlyMap<string, number>): Ledger {
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
	for (const [id, { sources = [], ...claim }] of entries.claims.value) {
		const number = found(numbers, id);
		claims.set(id, { type: 'claim', id, number, ...claim, sources: sourcesOf(sources) });
	}
	const facts = new Map<string, Fact>();
	for (const [id, fact] of entries.facts.value)
		facts.set(id, {
			type: 'fact',
			id,
			number: found(numbers, id),
			about: found(claims, fact.about),
			records: fact.records,
			sources: sourcesOf(fact.sources),
		});
	const about = <T extends { claim: string }>(item: T) => ({
		...item,
		claim: found(claims, item.claim),
	});
	return {
		claims: [...claims.values()],
		facts: [...facts.values()],
		sources: [...sources.values()],
		timeline: entries.timeline.value.map(({ note, ...event }) => ({
			...event,
			note: claims.get(note) ?? found(facts, note),
		})),
		places: entries.places.value.map(about),
		relations: entries.relations.value.map(about),
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
