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
		site: valid(siteSchema, site),
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
 * Checks that the entries name each other rightly, that the article tells every claim and fact, and that every
 * source is used; a fact may be told by the timeline alone. What hangs on an entry that is not told is named too.
 */
export function checkEntries(entries: LedgerEntries, article: ArticleReferences): void {
	const { claims, facts, timeline, places, relations, site } = entries;
	const all = new Map<string, { sources?: string[] | undefined }>([
		...claims.value,
		...facts.value,
	]);
	const notes = timeline.value.map(({ note }) => note).filter((note) => facts.value.has(note));
	const told = new Set([...article.references, ...notes]);
	for (const id of all.keys()) {
		if (!told.has(id))
			claims.report(
				[id],
				`No sentence of the article refers to ${id}. End one with [^${id}], or take the entry out.`,
			);
	}
	checkSources(entries, all, told);
	checkCarriers(entries);

	const names = (
		file: Yaml,
		path: PropertyKey[],
		id: string,
		known: ReadonlyMap<string, unknown>,
		unknown: string,
	) => {
		if (!known.has(id)) file.report(path, `${unknown} Mend its name.`);
		else if (!told.has(id))
			file.report(
				path,
				`This names ${id}, which no sentence of the article tells. Tell it, name another, or take this out.`,
			);
	};
	for (const [id, { about }] of facts.value) {
		const unknown = `about names "${about}", which is no claim of this file.`;
		names(facts, [id, 'about'], about, claims.value, unknown);
	}
	timeline.value.forEach(({ note }, index) => {
		const unknown = `"${note}" is neither claim nor fact of claims.yaml.`;
		names(timeline, [index, 'note'], note, all, unknown);
	});
	for (const list of [places, relations])
		list.value.forEach(({ claim }, index) => {
			const unknown = `"${claim}" is no claim of claims.yaml.`;
			names(list, [index, 'claim'], claim, claims.value, unknown);
		});
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
	checkTimeline(timeline);
	checkPlaces(places);
	checkRelations(relations, site.value.parties, article.points);
}

/** Each source that an entry names is there, and each that is there is used by an entry that is told. */
function checkSources(
	{ claims, sources }: LedgerEntries,
	all: ReadonlyMap<string, { sources?: string[] | undefined }>,
	told: ReadonlySet<string>,
): void {
	for (const [id, { sources: keys = [] }] of all) {
		keys.forEach((key, index) => {
			const report = (problem: string) => claims.report([id, 'sources', index], problem);
			if (!sources.value.has(key))
				report(`The source "${key}" is not in sources.yaml. Mend its name, or add the source.`);
			else if (keys.indexOf(key) < index) report(`The source "${key}" stands twice. Name it once.`);
		});
	}
	for (const key of sources.value.keys()) {
		const users = [...all.keys()].filter((id) => all.get(id)?.sources?.includes(key));
		if (users.length === 0)
			sources.report([key], `No claim or fact uses the source "${key}". Use it, or take it out.`);
		else if (!users.some((id) => told.has(id)))
			sources.report(
				[key],
				`Only ${users.at(-1)}, which no sentence of the article tells, uses the source "${key}". Use it elsewhere, or take it out.`,
			);
	}
}

/** Each carrier that a source names is there, and each side that a carrier names. */
function checkCarriers({ sources, site }: LedgerEntries): void {
	const carriers = Object.keys(site.value.carriers);
	for (const [key, { side }] of sources.value) {
		side.forEach((carrier, index) => {
			if (!carriers.includes(carrier))
				sources.report(
					[key, 'side', index],
					`"${carrier}" is no carrier of site.yaml. Name one of: ${carriers.join(', ')}.`,
				);
		});
	}
	const sides = site.value.sides.map(({ name }) => name);
	for (const [key, { side }] of Object.entries(site.value.carriers)) {
		if (side !== undefined && !sides.includes(side))
			site.report(
				['carriers', key, 'side'],
				`"${side}" is no side of this file. Name one of: ${sides.join(', ')}.`,
			);
	}
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
