import { z } from 'astro/zod';
import { geoDistance } from 'd3-geo';
import { ContentError } from './content-error.ts';
import type { Marked, Reference } from './mark.ts';
import {
	claimSchema,
	eventSchema,
	factSchema,
	placeSchema,
	relationSchema,
	sourceSchema,
	type Finding,
	type Kind,
	type Place,
	type Relation,
	type Source,
	type TimelineEvent,
} from './schema.ts';
import type { ContentTexts } from './story.ts';
import { readYaml, valid, type Yaml } from './yaml.ts';

/** A claim of the source article (C…), or a background fact (B…). */
export interface Entry {
	id: string;
	kind: Kind;
	/** What the source article claims; only of a claim. */
	claim?: string | undefined;
	finding?: Finding | undefined;
	/** What other records show. */
	records: string;
	/** Keys of its sources. */
	sources: string[];
	/** The claim a background fact belongs to. */
	about?: string | undefined;
	/** The number of its note, counted over the whole article. */
	number: number;
	/** The address of the section that tells it first. */
	section: string;
	/** The addresses of the marked sentences that refer to it. */
	uses: string[];
	/** Its line in `claims.yaml`. */
	line: number;
}

/** The ledger: claims and facts, sources, dated events, places and relations, all cross-checked. */
export interface Ledger {
	entries: Entry[];
	sources: (Source & { id: string })[];
	timeline: TimelineEvent[];
	places: Place[];
	relations: Relation[];
}

const entriesFile = 'claims.yaml';
type LedgerTexts = Omit<ContentTexts, 'article.md'>;

/** Reads and cross-checks the ledger files. Throws a `ContentError` at the first mistake. */
export function readLedger(texts: LedgerTexts): Ledger {
	const sourcesYaml = readYaml('sources.yaml', texts['sources.yaml']);
	const sources = keysOf(sourcesYaml).map((id) => {
		if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id))
			fail(
				sourcesYaml,
				[id],
				`"${id}" is no key of a source. Write it in small letters, digits and hyphens.`,
			);
		return { id, ...valid(sourceSchema, sourcesYaml, [id]) };
	});
	const claimsYaml = readYaml(entriesFile, texts[entriesFile]);
	const entries = keysOf(claimsYaml).map((id) => readEntry(id, claimsYaml));
	const [timeline, timelineYaml] = readList('timeline.yaml', texts, eventSchema);
	if (timeline.length === 0)
		fail(timelineYaml, [], 'The sequence needs an event at least. Put one into the file.');
	const [places, placesYaml] = readList('places.yaml', texts, placeSchema);
	const [relations, relationsYaml] = readList('relations.yaml', texts, relationSchema);

	const keys = new Set(sources.map(({ id }) => id));
	const claims = new Set(entries.filter(({ claim }) => claim).map(({ id }) => id));
	entries.forEach(({ id, about, sources }) => {
		checkSources(sources, keys, claimsYaml, [id]);
		if (about !== undefined && !claims.has(about))
			fail(
				claimsYaml,
				[id, 'about'],
				`about names "${about}", which is no claim of this file. Mend its name.`,
			);
	});
	checkList(timeline, timelineYaml, claims);
	checkList(places, placesYaml, claims);
	checkList(relations, relationsYaml, claims);
	checkPlaces(places, placesYaml);
	relations.forEach(({ from, to }, index) => {
		if (from === to)
			fail(
				relationsYaml,
				[index, 'to'],
				'The line leads back to where it begins. Mend from or to.',
			);
	});
	timeline.forEach((event, index) => {
		checkSources(event.sources, keys, timelineYaml, [index]);
		if (event.end && event.end < event.date)
			fail(timelineYaml, [index, 'end'], 'The event ends before it begins. Mend one of its dates.');
		if (index > 0 && event.date < timeline[index - 1]!.date)
			fail(
				timelineYaml,
				[index, 'date'],
				'The event stands after a later one. Keep the file in the order of dates.',
			);
	});
	const used = new Set([...entries, ...timeline].flatMap(({ sources }) => sources));
	for (const id of keys) {
		if (!used.has(id))
			fail(
				sourcesYaml,
				[id],
				`No claim, fact or event uses the source "${id}". Use it, or take it out.`,
			);
	}
	return { entries, sources, timeline, places, relations };
}

/** The entries of a file that is a list, and its YAML. */
function readList<T extends z.ZodType>(
	file: Exclude<keyof ContentTexts, 'article.md'>,
	texts: LedgerTexts,
	schema: T,
): [z.infer<T>[], Yaml] {
	const yaml = readYaml(file, texts[file]);
	return [valid(z.array(schema, { error: 'The file must be a list.' }), yaml), yaml];
}

/** The map needs an extent, and one middle; each leg of the way needs a direction, and one way to go. */
function checkPlaces(places: readonly Place[], yaml: Yaml): void {
	if (places.length < 2)
		fail(yaml, [], 'The map needs two places at least. Put them into the file.');
	places.forEach((place, index) => {
		for (const other of places.slice(0, index)) {
			const apart = (geoDistance(degreesOf(place), degreesOf(other)) * 180) / Math.PI;
			if (apart < 0.1 || apart > 179)
				fail(
					yaml,
					[index, 'latitude'],
					`"${place.id}" and "${other.id}" lie ${apart < 0.1 ? 'in one spot' : 'on opposite sides of the globe'}, which the map cannot show. Mend the degrees, or take one out.`,
				);
			if (place.stop && place.stop === other.stop)
				fail(yaml, [index, 'stop'], `The stop ${place.stop} stands twice. Count the stops.`);
		}
	});
}

function degreesOf({ longitude, latitude }: Place): [number, number] {
	return [longitude, latitude];
}

function checkList(
	items: { id: string; claim?: string | undefined }[],
	yaml: Yaml,
	claims: ReadonlySet<string>,
): void {
	items.forEach(({ id, claim }, index) => {
		if (claim !== undefined && !claims.has(claim))
			fail(yaml, [index, 'claim'], `"${claim}" is no claim of claims.yaml. Mend its name.`);
		if (items.findIndex((item) => item.id === id) < index)
			fail(yaml, [index, 'id'], `The id "${id}" stands twice. Give each entry an id of its own.`);
	});
}

function readEntry(id: string, yaml: Yaml): Entry {
	const base = { id, number: 0, section: '', uses: [], line: yaml.lineOf([id]) };
	if (/^B[1-9]\d*$/.test(id)) return { ...base, kind: 'record', ...valid(factSchema, yaml, [id]) };
	if (!/^C[1-9]\d*$/.test(id))
		fail(
			yaml,
			[id],
			`"${id}" is no id of an entry. Claims are C1, C2 …; background facts are B1, B2 ….`,
		);
	const claim = valid(claimSchema, yaml, [id]);
	if (['confirmed', 'partly', 'contradicted'].includes(claim.finding) && !claim.sources) {
		fail(
			yaml,
			[id, 'finding'],
			`${id} is found "${claim.finding}" but names no source. Add its sources, or change the finding.`,
		);
	}
	return { ...base, ...claim, sources: claim.sources ?? [] };
}

/** The labels an article may refer to: `C3` for the claim, `C3r` for its record, `B2`, and `N` for the site's remarks. */
export function referencesOf({ entries }: Ledger): Map<string, Reference> {
	const references = new Map<string, Reference>([['N', { kind: 'note' }]]);
	for (const { id, kind, finding, claim } of entries) {
		references.set(id, { entry: id, kind, finding });
		if (claim) references.set(`${id}r`, { entry: id, kind: 'record' });
	}
	return references;
}

/** Checks that the article tells every claim and uses every fact. Throws a `ContentError` otherwise. */
export function checkUse({ entries }: Ledger, marks: readonly Marked[]): void {
	for (const { id, claim, line } of entries) {
		const told = marks.some(
			({ reference }) => reference.entry === id && (!claim || reference.kind !== 'record'),
		);
		if (!told)
			throw new ContentError(
				entriesFile,
				line,
				`No sentence of the article refers to ${id}. End one with [^${id}], or take the entry out.`,
			);
	}
}

function keysOf(yaml: Yaml): string[] {
	const value = yaml.value;
	if (typeof value !== 'object' || value === null || Array.isArray(value)) {
		throw new ContentError(
			yaml.file,
			1,
			'The file must be a mapping, with an id before each entry.',
		);
	}
	return Object.keys(value);
}

function checkSources(
	sources: string[],
	keys: ReadonlySet<string>,
	yaml: Yaml,
	path: PropertyKey[],
): void {
	sources.forEach((key, index) => {
		if (!keys.has(key))
			fail(
				yaml,
				[...path, 'sources', index],
				`The source "${key}" is not in sources.yaml. Mend its name, or add the source.`,
			);
		if (sources.indexOf(key) < index)
			fail(yaml, [...path, 'sources', index], `The source "${key}" stands twice. Name it once.`);
	});
}

function fail(yaml: Yaml, path: PropertyKey[], problem: string): never {
	throw new ContentError(yaml.file, yaml.lineOf(path), problem);
}
