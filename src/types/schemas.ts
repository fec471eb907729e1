import { z } from 'astro/zod';
import naturalEarth from 'world-atlas/countries-110m.json' with { type: 'json' };
import { claimKinds, findings } from './findings.ts';

/*
 * The editorial limits of what stands in the files of `content/`; `article.ts` says what becomes of it. What an
 * editor reads when one is broken stands in `article/error-map.ts`, but for rules that only one field has.
 */

/** A line of text within limits, shown as it is written. */
const text = (least: number, most: number) =>
	z
		.string()
		.overwrite((value) =>
			value
				.normalize('NFC')
				.replaceAll(/\s*\n\s*/g, ' ')
				.trim(),
		)
		.min(least)
		.max(most);

const date = z.iso.date();

const list = <T extends z.ZodType>(of: T, least: number, most = 99) =>
	z.array(of).min(least).max(most);

/** An address: of a heading, a row, an event or a place, and of the page of a theme or a point. */
export const address = z
	.string()
	.regex(/^[a-z]+(-[a-z0-9]+)*$/, {
		error:
			'The address must be small letters, digits and hyphens, beginning with a letter, 60 characters at most.',
	})
	.max(60, { error: 'The address must be 60 characters at most.' });

/** Whether a text is an address of the web, safe to link to. */
export function isWebAddress(text: string): boolean {
	return /^https?:\/\/[^\s"<>\\^`{|}]+$/.test(text) && URL.canParse(text);
}

const webAddress = z.string().refine(isWebAddress, {
	error: 'This is not a web address. It must start with https:// or http:// and hold no spaces.',
});

/** How the entries of `claims.yaml` and of `sources.yaml` are called. */
export const keys = {
	claim: /^C[1-9]\d*$/,
	fact: /^B[1-9]\d*$/,
	source: /^[a-z0-9]+(-[a-z0-9]+)*$/,
};

/** The id or key of an entry elsewhere, which is checked where all are known. */
const reference = z.string();
const sourceKeys = list(reference, 1);

/** The day that has begun somewhere on earth (UTC+14). */
function latestDay(): string {
	return new Date(Date.now() + 14 * 3_600_000).toISOString().slice(0, 10);
}

const theme = z.strictObject({
	title: text(20, 70),
	teaser: text(40, 140),
	summary: text(60, 400).refine((value) => value.split(/\s+/).length <= 45, {
		error: 'The summary must be 45 words at most: it answers for who reads no more.',
	}),
	/** What its points are called, for one and for several: [gift, gifts]. */
	noun: z.tuple([text(2, 20), text(2, 20)]).default(['point', 'points']),
	points: z.record(z.string(), z.strictObject({ title: text(20, 70) })),
});

/** The front matter of `article.md`. Headings stand in the article, and their addresses lead here. */
export const frontMatterSchema = z
	.strictObject({
		title: text(20, 70),
		standfirst: text(60, 280),
		/** For search results and link previews. */
		description: text(60, 180),
		/** How it was made, in one line of Markdown; {claims} and {sources} stand for their numbers with their nouns. */
		method: text(20, 200),
		/** The caption of the picture of the exchanged things. */
		picture: text(40, 240).optional(),
		/** The first day of the event, and the last. */
		began: date,
		event: date,
		published: date,
		updated: date,
		/** The day on which facts were checked. */
		checked: date,
		/** The title of the sequence of events, and of the map: they state what these show. */
		sequence: text(20, 110),
		route: text(20, 110),
		/** The story in short. The question without an answer, how sure we are, is answered by the build. */
		inShort: list(
			z.strictObject({
				question: text(3, 40),
				answer: text(30, 240).optional(),
				section: address,
			}),
			2,
			7,
		),
		themes: z.record(z.string(), theme),
		/** Mistakes that stood in the article, mended. */
		corrections: list(z.strictObject({ date, text: text(10, 600) }), 0).default([]),
	})
	.refine((article) => article.updated >= article.published, {
		path: ['updated'],
		error: 'The date of the last change lies before the date of publication. Mend one of them.',
	})
	.refine(
		({ corrections, published, updated }) =>
			corrections.every(({ date }) => date >= published && date <= updated),
		{
			path: ['corrections'],
			error:
				'A correction lies before the date of publication or after that of the last change. Mend its date, or set updated.',
		},
	)
	.refine(({ updated, checked }) => updated <= latestDay() && checked <= latestDay(), {
		path: ['updated'],
		error: 'The date of the last change, or that of the check, lies in the future. Mend it.',
	})
	.refine((article) => article.event >= article.began, {
		path: ['began'],
		error: 'The first day of the event lies after its date. Mend one of them.',
	});

/** The front matter of `about.md`. */
export const aboutSchema = z.strictObject({
	title: text(20, 70),
	description: text(60, 180),
	standfirst: text(30, 260),
});

const colour = z.string().regex(/^#[0-9a-f]{6}$/, {
	error: 'A colour must be six hex digits in quotation marks, such as "#2c56a3".',
});

/** A colour in both schemes: six hexadecimal digits after a #. */
const colours = z.strictObject({ light: colour, dark: colour });

const subject = z
	.strictObject({
		type: z.enum(['Person', 'Country', 'Organization', 'Thing']),
		name: text(2, 60),
		wikidata: z
			.string()
			.regex(/^Q\d+$/, { error: 'Write an id such as Q184.' })
			.optional(),
		url: webAddress.optional(),
	})
	.refine(({ wikidata, url }) => Boolean(wikidata) !== Boolean(url), {
		error: 'A subject has either wikidata or url: an address that is certainly its own.',
	});

const path = z.string().regex(/^\/([\w-]+\/)+$/);

/** `site.yaml`: what the site is called, and whom its story is about. */
export const siteSchema = z.strictObject({
	name: text(3, 30),
	line: text(20, 90),
	sides: list(
		z.strictObject({
			name: text(2, 40),
			/** Other names that rows and lines use for it. */
			also: list(text(2, 40), 1).default([]),
			colour: colours,
		}),
		2,
		2,
	),
	/** Whose word a source can carry, by the key that sources.yaml names, and the side it belongs to. */
	carriers: z.record(z.string(), z.strictObject({ name: text(3, 30), side: reference.optional() })),
	/** Who makes the claims, as the subject of a sentence: such as “An open letter”. */
	claimant: text(3, 40),
	/** What the word of the two sides is called where it stands alone. */
	own: text(10, 80).default('the two sides’ own media and agencies'),
	/** Who stands in the diagram of who stands where, from edge to edge. */
	parties: list(text(2, 20), 0, 7),
	about: list(subject, 0),
	mentions: list(subject, 0),
	/** The path of a page, by each old path that leads to it. */
	redirects: z
		.record(path, path, {
			error:
				'redirects maps an old path to that of a page, both with a slash at each end: /aims/: /motives/.',
		})
		.default({}),
	/** The words of the page of all claims; {claims} stands for their number with its noun. */
	claims: z.strictObject({
		title: text(20, 70),
		description: text(60, 180),
		standfirst: text(30, 300),
	}),
});

/** One claim of the text, as `claims.yaml` holds it under its id. */
export const claimSchema = z
	.strictObject({
		kind: z.enum(claimKinds),
		/** In our words, a sentence that stands alone. */
		claim: text(10, 260).refine((value) => /[.?!]”?$/.test(value), {
			error: 'The claim is no whole sentence. End it with a full stop.',
		}),
		finding: z.enum(findings),
		/** What is on record. */
		records: text(10, 600),
		sources: sourceKeys.optional(),
	})
	.refine(({ finding, sources }) => sources ?? ['unsupported', 'opinion'].includes(finding), {
		path: ['finding'],
		error: ({ input }) =>
			`It is found "${(input as { finding: string }).finding}" but names no source. Add its sources, or change the finding.`,
	});

/** One background fact: always with a source, and always about one claim. */
export const factSchema = z.strictObject({
	about: reference,
	/** What is on record. */
	records: text(10, 600),
	sources: sourceKeys,
});

/** One source, as `sources.yaml` holds it under its key. */
export const sourceSchema = z.strictObject({
	/** Our words, never a title. */
	description: text(3, 120),
	publisher: text(2, 60),
	/** Whose voice it is, such as “independent”. */
	voice: text(3, 60),
	/** The agency behind it. */
	relays: text(2, 60).optional(),
	/** A language tag (BCP 47). */
	language: z.string().regex(/^[a-z]{2}(-[A-Z][a-z]{3})?$/, {
		error: 'Write a language tag, such as en or zh-Hant.',
	}),
	/** A day or a month, such as 2023-12-04 or 2023-12; and whether it is inferred. */
	date: z
		.union([date, z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/)], {
			error: 'This is not a date of the calendar. Write it as 2023-12-04 or 2023-12.',
		})
		.optional(),
	inferred: z.boolean().optional(),
	url: webAddress.optional(),
	read: z.enum(['full', 'part']),
	/** Whose word it carries: keys of the carriers of site.yaml. */
	side: list(reference, 1, 2),
});

/** `timeline.yaml`: dated events around the story. */
export const timelineSchema = list(
	z.strictObject({
		id: address,
		date,
		/** The last day, of an event that lasts. */
		end: date.optional(),
		what: text(10, 140),
		/** The claim or fact whose note holds its sources. */
		note: reference,
	}),
	1,
);

/** The countries of which the map has an outline, as Natural Earth names them. */
const countries = naturalEarth.objects.countries.geometries
	.map(({ properties }) => properties.name)
	.sort();

/** Where the name of a place can stand on the map, from its place. */
const labelPositions = ['left', 'right', 'above', 'below', 'above right'] as const;

/** `places.yaml`, for the map: none, or as many as give it an extent. Degrees, north and east positive. */
export const placesSchema = list(
	z.strictObject({
		id: address,
		name: text(2, 40),
		latitude: z.number().min(-90).max(90),
		longitude: z.number().min(-180).max(180),
		/** What the place has to do with the story, in one sentence. */
		what: text(10, 140),
		/** Its turn on the way that the map shows, from 1; none of places that do not lie on it. */
		stop: z.int().min(1).optional(),
		/** The country whose outline is tinted, as Natural Earth names it in English. */
		country: z.enum(countries).optional(),
		/** Where its name stands on the map; to the right of it unless this says otherwise. */
		label: z.enum(labelPositions).optional(),
		claim: reference,
	}),
	0,
).refine((places) => places.length !== 1, {
	error: 'The map needs two places at least. Put another into the file, or leave it an empty list.',
});

/** `relations.yaml`, for the diagram: who stands how to whom. */
export const relationsSchema = list(
	z.strictObject({
		id: address,
		from: text(2, 20),
		to: text(2, 20),
		/** What the line says, read from `from` to `to`. */
		label: text(3, 60),
		/** How far its arrow bends aside, in gaps between arrows. */
		bend: z.number().default(0),
		/** The address of the point it belongs to. */
		motive: address,
		claim: reference,
	}),
	0,
);

export type FrontMatter = z.infer<typeof frontMatterSchema>;
export type SiteEntry = z.infer<typeof siteSchema>;
export type ClaimEntry = z.infer<typeof claimSchema>;
export type FactEntry = z.infer<typeof factSchema>;
export type SourceEntry = z.infer<typeof sourceSchema>;
export type EventEntry = z.infer<typeof timelineSchema>[number];
export type PlaceEntry = z.infer<typeof placesSchema>[number];
export type RelationEntry = z.infer<typeof relationsSchema>[number];
