import type { z } from 'astro/zod';
import { geoDistance } from 'd3-geo';
import type {
	Carrier,
	Claim,
	DatedEvent,
	Fact,
	Place,
	Relation,
	Side,
	Site,
	Source,
} from './model.ts';
import {
	claimSchema,
	factSchema,
	placesSchema,
	relationsSchema,
	siteSchema,
	sourceSchema,
	timelineSchema,
} from './schema.ts';
import { keysOf, valid, type Yaml } from './yaml.ts';

/** The YAML files of the content, read. */
export type LedgerFiles = Record<
	'site' | 'claims' | 'sources' | 'timeline' | 'places' | 'relations',
	Yaml
>;

/** The ledger as its files hold it: each entry in its limits, references still by key. */
export interface LedgerEntries {
	claims: Map<string, z.infer<typeof claimSchema>>;
	facts: Map<string, z.infer<typeof factSchema>>;
	sources: Map<string, z.infer<typeof sourceSchema>>;
	timeline: z.infer<typeof timelineSchema>;
	places: z.infer<typeof placesSchema>;
	relations: z.infer<typeof relationsSchema>;
	site: z.infer<typeof siteSchema>;
}

/** Reads each entry of the ledger's files by its limits. Adds what breaks them to the mistakes. */
export function readEntries(files: LedgerFiles): LedgerEntries {
	const ids = keysOf(files.claims);
	const keys = keysOf(files.sources);
	for (const id of ids) {
		if (!/^[BC][1-9]\d*$/.test(id))
			files.claims.add(
				[id],
				`"${id}" is no id of an entry. Claims are C1, C2 …; background facts are B1, B2 ….`,
			);
	}
	for (const key of keys) {
		if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(key))
			files.sources.add(
				[key],
				`"${key}" is no key of a source. Write it in small letters, digits and hyphens.`,
			);
	}
	const each = <T extends z.ZodType>(of: string[], file: Yaml, schema: T) =>
		new Map(of.map((id) => [id, valid(schema, file, [id])]));
	return {
		claims: each(
			ids.filter((id) => id.startsWith('C')),
			files.claims,
			claimSchema,
		),
		facts: each(
			ids.filter((id) => id.startsWith('B')),
			files.claims,
			factSchema,
		),
		sources: each(keys, files.sources, sourceSchema),
		timeline: valid(timelineSchema, files.timeline),
		places: valid(placesSchema, files.places),
		relations: valid(relationsSchema, files.relations),
		site: valid(siteSchema, files.site),
	};
}

/**
 * Checks that the entries name each other rightly, that the article tells every claim and fact, and that every
 * source is used; a fact may be told by the timeline alone. `references` are those of the article. What hangs on an
 * entry that is not told is named too.
 */
export function checkEntries(
	entries: LedgerEntries,
	files: LedgerFiles,
	references: ReadonlySet<string>,
): void {
	const { claims, facts, sources, timeline, places, relations, site } = entries;
	const notes = timeline.map(({ note }) => note).filter((note) => facts.has(note));
	const told = new Set([...references, ...notes]);
	const add = (of: keyof LedgerFiles, path: PropertyKey[], problem: string) =>
		files[of].add(path, problem);
	const namedBy = new Map<string, string>();
	for (const [id, { sources: keys = [] }] of [...claims, ...facts]) {
		if (!told.has(id))
			add(
				'claims',
				[id],
				`No sentence of the article refers to ${id}. End one with [^${id}], or take the entry out.`,
			);
		keys.forEach((key, index) => {
			const path = [id, 'sources', index];
			if (!sources.has(key))
				add(
					'claims',
					path,
					`The source "${key}" is not in sources.yaml. Mend its name, or add the source.`,
				);
			else if (keys.indexOf(key) < index)
				add('claims', path, `The source "${key}" stands twice. Name it once.`);
			if (!told.has(namedBy.get(key) ?? '')) namedBy.set(key, id);
		});
	}
	for (const [key, { side }] of sources) {
		side.forEach((carrier, index) => {
			if (!Object.hasOwn(site.carriers, carrier))
				add(
					'sources',
					[key, 'side', index],
					`"${carrier}" is no carrier of site.yaml. Name one of: ${Object.keys(site.carriers).join(', ')}.`,
				);
		});
		const id = namedBy.get(key);
		if (id === undefined)
			add('sources', [key], `No claim or fact uses the source "${key}". Use it, or take it out.`);
		else if (!told.has(id))
			add(
				'sources',
				[key],
				`Only ${id}, which no sentence of the article tells, uses the source "${key}". Use it elsewhere, or take it out.`,
			);
	}
	for (const [key, { side }] of Object.entries(site.carriers)) {
		if (side !== undefined && !site.sides.some(({ name }) => name === side))
			add(
				'site',
				['carriers', key, 'side'],
				`"${side}" is no side of this file. Name one of: ${site.sides.map(({ name }) => name).join(', ')}.`,
			);
	}
	const names = (id: string, of: keyof LedgerFiles, path: PropertyKey[], unknown?: string) => {
		if (unknown) add(of, path, `${unknown} Mend its name.`);
		else if (!told.has(id))
			add(
				of,
				path,
				`This names ${id}, which no sentence of the article tells. Tell it, name another, or take this out.`,
			);
	};
	const isClaim = (id: string) => claims.has(id);
	for (const [id, { about }] of facts)
		names(
			about,
			'claims',
			[id, 'about'],
			isClaim(about) ? undefined : `about names "${about}", which is no claim of this file.`,
		);
	timeline.forEach(({ note }, index) =>
		names(
			note,
			'timeline',
			[index, 'note'],
			isClaim(note) || facts.has(note)
				? undefined
				: `"${note}" is neither claim nor fact of claims.yaml.`,
		),
	);
	for (const list of ['places', 'relations'] as const)
		entries[list].forEach(({ claim }, index) =>
			names(
				claim,
				list,
				[index, 'claim'],
				isClaim(claim) ? undefined : `"${claim}" is no claim of claims.yaml.`,
			),
		);
	for (const list of ['timeline', 'places', 'relations'] as const) {
		const ids = entries[list].map(({ id }) => id);
		ids.forEach((id, index) => {
			if (ids.indexOf(id) < index)
				add(list, [index, 'id'], `The id "${id}" stands twice. Give each entry an id of its own.`);
		});
	}
	checkTimeline(timeline, files.timeline);
	checkPlaces(places, files.places);
	relations.forEach(({ from, to }, index) => {
		for (const [field, party] of Object.entries({ from, to })) {
			if (!site.parties.includes(party))
				add(
					'relations',
					[index, field],
					`${field} must be one of the parties of site.yaml: ${site.parties.join(', ')}.`,
				);
		}
		if (from === to)
			add('relations', [index, 'to'], 'The line leads back to where it begins. Mend from or to.');
	});
}

function checkTimeline(timeline: LedgerEntries['timeline'], yaml: Yaml): void {
	timeline.forEach(({ date, end }, index) => {
		const add = (field: string, problem: string) => yaml.add([index, field], problem);
		if (end && end < date) add('end', 'The event ends before it begins. Mend one of its dates.');
		if (date < (timeline[index - 1]?.date ?? date))
			add('date', 'The event stands after a later one. Keep the file in the order of dates.');
	});
}

/** Each leg of the way needs a direction, and one way to go. */
function checkPlaces(places: LedgerEntries['places'], yaml: Yaml): void {
	places.forEach((place, index) => {
		const add = (field: string, problem: string) => yaml.add([index, field], problem);
		for (const other of places.slice(0, index)) {
			const apart = (geoDistance(degreesOf(place), degreesOf(other)) * 180) / Math.PI;
			if (apart < 0.1 || apart > 179)
				add(
					'latitude',
					`"${place.id}" and "${other.id}" lie ${apart < 0.1 ? 'in one spot' : 'on opposite sides of the globe'}, which the map cannot show. Mend the degrees, or take one out.`,
				);
			if (place.stop && place.stop === other.stop)
				add('stop', `The stop ${place.stop} stands twice. Count the stops.`);
		}
	});
}

function degreesOf({ longitude, latitude }: { longitude: number; latitude: number }) {
	return [longitude, latitude] as [number, number];
}

/** The ledger with its references resolved. */
export interface Ledger {
	claims: Claim[];
	facts: Fact[];
	sources: Source[];
	timeline: DatedEvent[];
	places: Place[];
	relations: Relation[];
	site: Site;
	/** The side that a name of a giver belongs to. */
	sideOf: Map<string, Side>;
}

/** The entries, each with its sources, its claims and its number (by id). They must have passed `checkEntries`. */
export function resolve(entries: LedgerEntries, numbers: ReadonlyMap<string, number>): Ledger {
	const { site, sideOf } = siteOf(entries.site);
	const sources = new Map<string, Source>();
	for (const [key, { side, ...source }] of entries.sources) {
		const carriers = side.map((carrier): Carrier => {
			const { name, side } = entries.site.carriers[carrier] ?? { name: carrier };
			return { name, side: side === undefined ? undefined : sideOf.get(side) };
		});
		sources.set(key, { key, ...source, carriers });
	}
	const sourcesOf = (keys: readonly string[]) => keys.map((key) => found(sources, key));
	const claims = new Map<string, Claim>();
	for (const [id, { sources = [], ...claim }] of entries.claims) {
		const number = found(numbers, id);
		claims.set(id, { type: 'claim', id, number, ...claim, sources: sourcesOf(sources) });
	}
	const facts = new Map<string, Fact>();
	for (const [id, fact] of entries.facts)
		facts.set(id, {
			type: 'fact',
			id,
			number: found(numbers, id),
			about: found(claims, fact.about),
			records: fact.records,
			sources: sourcesOf(fact.sources) as Fact['sources'],
		});
	const about = <T extends { claim: string }>(item: T) => ({
		...item,
		claim: found(claims, item.claim),
	});
	return {
		claims: [...claims.values()],
		facts: [...facts.values()],
		sources: [...sources.values()],
		timeline: entries.timeline.map(({ note, ...event }) => ({
			...event,
			note: claims.get(note) ?? found(facts, note),
		})),
		places: entries.places.map(about),
		relations: entries.relations.map(about),
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
function siteOf(entries: LedgerEntries['site']): { site: Site; sideOf: Map<string, Side> } {
	const [first, second] = entries.sides.map(({ name, colour }, index): Side => ({
		name,
		thread: index === 0 ? 'first' : 'second',
		colour,
	})) as [Side, Side];
	const sideOf = new Map<string, Side>();
	for (const [index, { name, also }] of entries.sides.entries())
		for (const known of [name, ...also]) sideOf.set(known, index === 0 ? first : second);
	const subject = ({ type, name, wikidata, url = '' }: LedgerEntries['site']['about'][number]) => ({
		type,
		name,
		sameAs: wikidata ? `https://www.wikidata.org/wiki/${wikidata}` : url,
	});
	const site: Site = {
		name: entries.name,
		line: entries.line,
		sides: [first, second],
		own: entries.own,
		parties: entries.parties,
		about: entries.about.map(subject),
		mentions: entries.mentions.map(subject),
		claims: entries.claims,
	};
	return { site, sideOf };
}
