import type { z } from 'astro/zod';
import { geoDistance } from 'd3-geo';
import type { Mistakes } from './mistakes.ts';
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
export function readEntries(mistakes: Mistakes, files: LedgerFiles): LedgerEntries {
	const ids = keysOf(mistakes, files.claims);
	const keys = keysOf(mistakes, files.sources);
	for (const id of ids) {
		if (!/^[BC][1-9]\d*$/.test(id))
			mistakes.add(
				files.claims.file,
				files.claims.lineOf([id]),
				`"${id}" is no id of an entry. Claims are C1, C2 …; background facts are B1, B2 ….`,
			);
	}
	for (const key of keys) {
		if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(key))
			mistakes.add(
				files.sources.file,
				files.sources.lineOf([key]),
				`"${key}" is no key of a source. Write it in small letters, digits and hyphens.`,
			);
	}
	const each = <T extends z.ZodType>(of: string[], file: Yaml, schema: T) =>
		new Map(of.map((id) => [id, valid(mistakes, schema, file, [id])]));
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
		timeline: valid(mistakes, timelineSchema, files.timeline),
		places: valid(mistakes, placesSchema, files.places),
		relations: valid(mistakes, relationsSchema, files.relations),
		site: valid(mistakes, siteSchema, files.site),
	};
}

/** Checks that the entries name each other rightly, and that every source is used. */
export function checkEntries(mistakes: Mistakes, entries: LedgerEntries, files: LedgerFiles): void {
	const { claims, facts, sources, timeline, relations, site } = entries;
	const used = new Set<string>();
	const checkSources = (keys: readonly string[], yaml: Yaml, path: PropertyKey[]) =>
		keys.forEach((key, index) => {
			const add = (problem: string) =>
				mistakes.add(yaml.file, yaml.lineOf([...path, 'sources', index]), problem);
			if (!sources.has(key))
				add(`The source "${key}" is not in sources.yaml. Mend its name, or add the source.`);
			else if (keys.indexOf(key) < index) add(`The source "${key}" stands twice. Name it once.`);
			used.add(key);
		});
	for (const [id, { sources = [] }] of [...claims, ...facts])
		checkSources(sources, files.claims, [id]);
	for (const [key, { side }] of sources) {
		side.forEach((carrier, index) => {
			if (!Object.hasOwn(site.carriers, carrier))
				mistakes.add(
					files.sources.file,
					files.sources.lineOf([key, 'side', index]),
					`"${carrier}" is no carrier of site.yaml. Name one of: ${Object.keys(site.carriers).join(', ')}.`,
				);
		});
	}
	for (const [key, { side }] of Object.entries(site.carriers)) {
		if (side !== undefined && !site.sides.some(({ name }) => name === side))
			mistakes.add(
				files.site.file,
				files.site.lineOf(['carriers', key, 'side']),
				`"${side}" is no side of this file. Name one of: ${site.sides.map(({ name }) => name).join(', ')}.`,
			);
	}
	timeline.forEach(({ note }, index) => {
		if (!claims.has(note) && !facts.has(note))
			mistakes.add(
				files.timeline.file,
				files.timeline.lineOf([index, 'note']),
				`"${note}" is neither claim nor fact of claims.yaml. Mend its name.`,
			);
	});
	for (const [id, { about }] of facts) {
		if (!claims.has(about))
			mistakes.add(
				files.claims.file,
				files.claims.lineOf([id, 'about']),
				`about names "${about}", which is no claim of this file. Mend its name.`,
			);
	}
	for (const key of sources.keys()) {
		if (!used.has(key))
			mistakes.add(
				files.sources.file,
				files.sources.lineOf([key]),
				`No claim or fact uses the source "${key}". Use it, or take it out.`,
			);
	}
	checkLists(mistakes, entries, files);
	checkTimeline(mistakes, timeline, files.timeline);
	checkPlaces(mistakes, entries.places, files.places);
	relations.forEach(({ from, to }, index) => {
		const add = (field: 'from' | 'to', problem: string) =>
			mistakes.add(files.relations.file, files.relations.lineOf([index, field]), problem);
		for (const [field, party] of Object.entries({ from, to }) as ['from' | 'to', string][]) {
			if (!site.parties.includes(party))
				add(field, `${field} must be one of the parties of site.yaml: ${site.parties.join(', ')}.`);
		}
		if (from === to) add('to', 'The line leads back to where it begins. Mend from or to.');
	});
}

function checkLists(
	mistakes: Mistakes,
	{ claims, timeline, places, relations }: LedgerEntries,
	files: LedgerFiles,
): void {
	for (const [items, yaml] of [
		[timeline, files.timeline],
		[places, files.places],
		[relations, files.relations],
	] as const) {
		items.forEach((item, index) => {
			const { id } = item;
			if ('claim' in item && !claims.has(item.claim))
				mistakes.add(
					yaml.file,
					yaml.lineOf([index, 'claim']),
					`"${item.claim}" is no claim of claims.yaml. Mend its name.`,
				);
			if (items.findIndex((item) => item.id === id) < index)
				mistakes.add(
					yaml.file,
					yaml.lineOf([index, 'id']),
					`The id "${id}" stands twice. Give each entry an id of its own.`,
				);
		});
	}
}

function checkTimeline(mistakes: Mistakes, timeline: LedgerEntries['timeline'], yaml: Yaml): void {
	timeline.forEach(({ date, end }, index) => {
		const add = (field: string, problem: string) =>
			mistakes.add(yaml.file, yaml.lineOf([index, field]), problem);
		if (end && end < date) add('end', 'The event ends before it begins. Mend one of its dates.');
		if (timeline.slice(0, index).some((earlier) => date < earlier.date))
			add('date', 'The event stands after a later one. Keep the file in the order of dates.');
	});
}

/** Each leg of the way needs a direction, and one way to go. */
function checkPlaces(mistakes: Mistakes, places: LedgerEntries['places'], yaml: Yaml): void {
	places.forEach((place, index) => {
		const add = (field: string, problem: string) =>
			mistakes.add(yaml.file, yaml.lineOf([index, field]), problem);
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
