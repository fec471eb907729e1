import { z } from 'astro/zod';
import naturalEarth from 'world-atlas/countries-110m.json' with { type: 'json' };
import { colours } from '../styles/colours.ts';
import { contrast } from '../styles/contrast.ts';
import { isDay } from '../format/dates.ts';
import { strayMarkup } from '../article/stray-markup.ts';
import { claimKinds, findings, labelPositions, type Colour } from './article.ts';

/*
 * The editorial limits, each with the sentence an editor reads when it is broken. They say what stands in the
 * files of `content/`; `model.ts` says what becomes of it.
 */

/**
 * A line of text within limits. It is shown as it is written, but for the placeholders that a `filled` one may
 * hold; the Markdown of a `marked` one is checked where it is read.
 */
const text = (name: string, least: number, most: number, takes?: 'filled' | 'marked') =>
	z
		.string({
			error: `${name} is missing or is not text. Write it as a line of text; a number or true in quotation marks.`,
		})
		.transform((value) =>
			value
				.normalize('NFC')
				.replaceAll(/[ \t]*\n\s*/g, ' ')
				.trim(),
		)
		.refine((value) => value.length >= least && value.length <= most, {
			error: ({ input }) =>
				`${name} must be ${least} to ${most} characters long; this one has ${String(input).length}.`,
		})
		.refine((value) => !value.includes('[^'), {
			error: `${name} holds a reference. Those stand in the article only; take it out.`,
		})
		.refine((value) => takes === 'marked' || !strayIn(value, takes), {
			error: ({ input }) =>
				`${name} is shown as it is written and takes no Markdown, HTML or codes. Take "${strayIn(String(input), takes)}" out.`,
		})
		.meta({
			minLength: least,
			maxLength: most,
			description: `${name}: ${least} to ${most} characters.`,
		});

function strayIn(value: string, takes?: 'filled' | 'marked'): string | undefined {
	return strayMarkup(takes ? value.replaceAll(/\{[^{}#][^{}]*\}/g, '') : value)?.found;
}

/** The day that has begun somewhere on earth (UTC+14). */
function latestDay(): string {
	return new Date(Date.now() + 14 * 3_600_000).toISOString().slice(0, 10);
}

const date = (name: string, pattern = /^\d{4}-\d{2}-\d{2}$/) =>
	z
		.string({ error: `${name} is missing or is not a date. Write it as 2023-12-04.` })
		.refine((value) => pattern.test(value) && isDay(value.padEnd(10, '-01')), {
			error: ({ input }) =>
				`${name} "${String(input)}" is not a date of the calendar. Write it as 2023-12-04.`,
		})
		.meta({ pattern: pattern.source, description: `${name}, such as 2023-12-04.` });

const oneOf = <const T extends readonly [string, ...string[]]>(name: string, values: T) =>
	z.enum(values, { error: `${name} must be one of ${values.join(', ')}.` });

const degrees = (name: string, most: number) =>
	z
		.number({ error: `${name} is missing or is not a number of degrees.` })
		.refine((value) => Math.abs(value) <= most, {
			error: `${name} must lie between -${most} and ${most} degrees.`,
		})
		.meta({
			minimum: -most,
			maximum: most,
			description: `${name} in degrees, -${most} to ${most}.`,
		});

const list = <T extends z.ZodType>(of: T, name: string, least: number, most = 99) =>
	z
		.array(of, { error: `${name} is missing or is not a list. Write each entry after a hyphen.` })
		.refine((items) => items.length >= least && items.length <= most, {
			error: `${name} must hold ${least === most ? least : `${least} to ${most}`} entries.`,
		})
		.meta({
			minItems: least,
			maxItems: most,
			description: `${name}: ${least} to ${most} entries.`,
		});

const addressPattern = /^[a-z]+(-[a-z0-9]+)*$/;

/** An address: of a heading, a row, an event or a place, and of the page of a theme or a point. */
export const address = z
	.string({
		error: 'The address is missing or is not text. Write it in small letters and hyphens.',
	})
	.refine((value) => addressPattern.test(value) && value.length <= 60, {
		error:
			'The address must be small letters, digits and hyphens, beginning with a letter, 60 characters at most.',
	})
	.meta({
		pattern: addressPattern.source,
		maxLength: 60,
		description: 'An address: small letters, digits and hyphens, 60 characters at most.',
	});

/** Whether a text is an address of the web, safe to link to. */
export function isWebAddress(text: string): boolean {
	return /^https?:\/\/[^\s"<>\\^`{|}]+$/.test(text) && URL.canParse(text);
}

const webAddress = z
	.string({ error: 'url is not text. Write a web address, or leave it out.' })
	.refine(isWebAddress, {
		error: 'url is not a web address. It must start with https:// or http:// and hold no spaces.',
	});

/** How the entries of `claims.yaml` and of `sources.yaml` are called. */
export const keys = {
	claim: /^C[1-9]\d*$/,
	fact: /^B[1-9]\d*$/,
	source: /^[a-z0-9]+(-[a-z0-9]+)*$/,
};

const claimId = z.string({ error: 'claim is missing. Name a claim of claims.yaml, such as C7.' });

const sourceKeys = list(
	z.string({ error: 'A source is named by its key, a line of text.' }),
	'sources',
	1,
);

/** A strict object: a key it does not know is an error that names the key. */
const fields = <T extends z.ZodRawShape>(name: string, shape: T) =>
	z.strictObject(shape, {
		error: (issue) =>
			issue.code === 'unrecognized_keys'
				? `${name} has an unknown field ${issue.keys.map((key) => `"${key}"`).join(', ')}. Known fields: ${Object.keys(shape).join(', ')}.`
				: `${name} must be a mapping with the fields ${Object.keys(shape).join(', ')}.`,
	});

const mapping = <T extends z.ZodType>(of: T, name: string) =>
	z.record(z.string(), of, {
		error: `${name} must be a mapping, with the address of a heading before each entry.`,
	});

const theme = fields('A theme', {
	title: text('The theme’s title', 20, 70),
	teaser: text('The theme’s teaser', 40, 140),
	summary: text('The theme’s summary', 60, 400).refine((value) => value.split(/\s+/).length <= 45, {
		error: 'The theme’s summary must be 45 words at most: it answers for who reads no more.',
	}),
	/** What its points are called, for one and for several: [gift, gifts]. */
	noun: list(text('A word of noun', 2, 20), 'noun', 2, 2).default(['point', 'points']),
	points: mapping(fields('A point', { title: text('The point’s title', 20, 70) }), 'points'),
});

/** The front matter of `article.md`. Headings stand in the article, and their addresses lead here. */
export const frontMatterSchema = fields('The front matter', {
	title: text('The title', 20, 70),
	standfirst: text('The standfirst', 60, 280),
	description: text('The description', 60, 180),
	/** How it was made, in one line; {claims} and {sources} stand for their numbers with their nouns. */
	method: text('The line on the method', 20, 200, 'marked'),
	/** The caption of the picture of the exchanged things. */
	picture: text('The caption of the picture', 40, 240).optional(),
	began: date('The first day of the event'),
	event: date('The date of the event'),
	published: date('The date of publication'),
	updated: date('The date of the last change'),
	checked: date('The date on which facts were checked'),
	/** The title of the sequence of events: it states what the sequence shows. */
	sequence: text('The title of the sequence', 20, 110),
	/** The title of the map: it states what the map shows. */
	route: text('The title of the map', 20, 110),
	/** The question without an answer, how sure we are, is answered by the build. */
	inShort: list(
		fields('An answer in short', {
			question: text('A question', 3, 40),
			answer: text('An answer', 30, 240).optional(),
			section: address,
		}),
		'inShort',
		2,
		7,
	),
	themes: mapping(theme, 'themes'),
	corrections: list(
		fields('A correction', {
			date: date('The correction’s date'),
			text: text('A correction', 10, 600),
		}),
		'corrections',
		0,
	).default([]),
})
	.refine((article) => article.updated >= article.published, {
		path: ['updated'],
		error: 'The date of the last change lies before the date of publication.',
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
		error: 'The first day of the event lies after its date.',
	});

/** The front matter of `about.md`. */
export const aboutSchema = fields('The front matter', {
	title: text('The title', 20, 70),
	description: text('The description', 60, 180),
	standfirst: text('The standfirst', 30, 260),
});

/** A colour of text, which must be readable on each paper of its scheme: at least 4.5 to 1 (WCAG 2.2, 1.4.3). */
const colour = (scheme: keyof Colour, mend: string) =>
	z
		.string({ error: 'A colour is missing. Write six hex digits in quotation marks, "#2c56a3".' })
		.regex(/^#[0-9a-f]{6}$/, { error: 'A colour must be six hex digits, such as "#2c56a3".' })
		.refine((value) => readable(value, scheme), {
			error: `Text in this colour cannot be read on the paper of the ${scheme} scheme, where it needs a contrast of 4.5 to 1. Take a ${mend} one.`,
		});

function readable(colour: string, scheme: keyof Colour): boolean {
	const papers = [colours.paper, colours['paper-raised']];
	return papers.every((paper) => contrast(colour, paper[scheme]) >= 4.5);
}

const side = fields('A side', {
	name: text('The name of a side', 2, 40),
	/** Other names that rows and lines use for it. */
	also: list(text('Another name of a side', 2, 40), 'also', 1).default([]),
	colour: fields('The colour of a side', {
		light: colour('light', 'darker'),
		dark: colour('dark', 'lighter'),
	}),
});

const carrier = fields('A carrier', {
	name: text('The name of a carrier', 3, 30),
	/** The side of the story it belongs to. */
	side: z.string({ error: 'side must be the name of one of the sides.' }).optional(),
});

const subject = fields('A subject', {
	type: oneOf('type', ['Person', 'Country', 'Organization', 'Thing']),
	name: text('The name of a subject', 2, 60),
	wikidata: z
		.string()
		.regex(/^Q\d+$/, { error: 'wikidata must be an id such as Q184.' })
		.optional(),
	url: webAddress.optional(),
}).refine(({ wikidata, url }) => Boolean(wikidata) !== Boolean(url), {
	error: 'A subject has either wikidata or url: an address that is certainly its own.',
});

const path = z.string().regex(/^\/([\w-]+\/)+$/);

/** `site.yaml`: what the site is called, and whom its article is about. */
export const siteSchema = fields('The file', {
	name: text('The name of the site', 3, 30),
	line: text('The line of the site', 20, 90),
	sides: list(side, 'sides', 2, 2),
	/** Whose word a source can carry, by the key that sources.yaml names. */
	carriers: z.record(z.string(), carrier, { error: 'carriers must be a mapping of carriers.' }),
	/** Who makes the claims, as the subject of a sentence. */
	claimant: text('claimant', 3, 40),
	/** What the word of the two sides is called where it stands alone. */
	own: text('own', 10, 80).default('the two sides’ own media and agencies'),
	/** Who stands in the diagram of who stands where, from edge to edge. */
	parties: list(text('A party', 2, 20), 'parties', 0, 7),
	about: list(subject, 'about', 0),
	mentions: list(subject, 'mentions', 0),
	/** Where old paths lead: the path of a page by each. */
	redirects: z
		.record(path, path, {
			error:
				'redirects maps an old path to that of a page, both with a slash at each end: /aims/: /motives/.',
		})
		.default({}),
	/** The page of all claims; {claims} stands for their number with its noun. */
	claims: fields('The page of all claims', {
		title: text('The title of the page', 20, 70, 'filled'),
		description: text('The description of the page', 60, 180, 'filled'),
		standfirst: text('The standfirst of the page', 30, 300, 'filled'),
	}),
});

/** One claim of the text, as `claims.yaml` holds it under its id. */
export const claimSchema = fields('A claim', {
	kind: oneOf('kind', claimKinds),
	claim: text('The claim', 10, 260).refine((value) => /[.?!]”?$/.test(value), {
		error: 'The claim is no whole sentence. End it with a full stop.',
	}),
	finding: oneOf('finding', findings),
	records: text('records', 10, 600),
	sources: sourceKeys.optional(),
})
	.refine(
		({ finding, sources }) =>
			sources !== undefined || finding === 'unsupported' || finding === 'opinion',
		{
			path: ['finding'],
			error: ({ input }) =>
				`It is found "${(input as { finding: string }).finding}" but names no source. Add its sources, or change the finding.`,
		},
	)
	.meta({
		anyOf: [
			{ required: ['sources'] },
			{ properties: { finding: { enum: ['unsupported', 'opinion'] } } },
		],
	});

/** One background fact: always with a source, and always about one claim. */
export const factSchema = fields('A background fact', {
	about: z.string({
		error: 'about is missing. Name the claim this fact is background to, such as C7.',
	}),
	records: text('records', 10, 600),
	sources: sourceKeys,
});

/** One source, as `sources.yaml` holds it under its key. */
export const sourceSchema = fields('A source', {
	description: text('description', 3, 120),
	publisher: text('publisher', 2, 60),
	voice: text('voice', 3, 60),
	relays: text('relays', 2, 60).optional(),
	language: z
		.string({ error: 'language is missing. Write a language tag, such as en or zh-Hant.' })
		.regex(/^[a-z]{2}(-[A-Z][a-z]{3})?$/, {
			error: 'language must be a language tag, such as en or zh-Hant.',
		}),
	date: date('The source’s date', /^\d{4}-\d{2}(-\d{2})?$/).optional(),
	inferred: z.boolean({ error: 'inferred must be true or left out.' }).optional(),
	url: webAddress.optional(),
	read: oneOf('read', ['full', 'part']),
	/** Whose word it carries: keys of the carriers of site.yaml. */
	side: list(z.string({ error: 'A side is named by its key.' }), 'side', 1, 2),
});

/** `timeline.yaml`. */
export const timelineSchema = list(
	fields('An event', {
		id: address,
		date: date('The event’s date'),
		end: date('The event’s last day').optional(),
		what: text('what', 10, 140),
		/** The claim or fact whose note holds its sources. */
		note: z.string({ error: 'note is missing. Name a claim or fact, such as C7 or B2.' }),
	}),
	'The file',
	1,
);

/** The countries of which the map has an outline, as Natural Earth names them. */
const countries = naturalEarth.objects.countries.geometries
	.map(({ properties }) => properties.name)
	.sort();

/** Names those that begin alike: some are shortened, and nobody knows them by heart. */
function unknownCountry(input: unknown): string {
	const [first = ''] = String(input).toUpperCase();
	const alike = countries.filter((name) => name.toUpperCase().startsWith(first));
	const known = alike.length > 0 ? `Its names are ${alike.join(', ')}` : 'One is Austria';
	return `country is none of which the map has an outline. ${known}. Write it so, or leave it out.`;
}

/** `places.yaml`, for the map: none, or as many as give it an extent. Degrees, north and east positive. */
export const placesSchema = list(
	fields('A place', {
		id: address,
		name: text('name', 2, 40),
		latitude: degrees('latitude', 90),
		longitude: degrees('longitude', 180),
		/** What the place has to do with the story, in one sentence. */
		what: text('what', 10, 140),
		/** Its turn on the way that the map shows; none of places that do not lie on it. */
		stop: z
			.int({ error: 'stop must be a whole number: 1, 2 …' })
			.positive({ error: 'stop counts from 1.' })
			.optional(),
		/** The country whose outline is tinted, as Natural Earth names it in English. */
		country: z.enum(countries, { error: ({ input }) => unknownCountry(input) }).optional(),
		/** Where its name stands on the map; to the right of it unless this says otherwise. */
		label: z
			.enum(labelPositions, { error: `label must be one of: ${labelPositions.join(', ')}.` })
			.optional(),
		claim: claimId,
	}),
	'The file',
	0,
).refine((places) => places.length !== 1, {
	error: 'The map needs two places at least. Put another into the file, or leave it an empty list.',
});

/** `relations.yaml`, for the diagram of who stands where. */
export const relationsSchema = list(
	fields('A relation', {
		id: address,
		from: text('from', 2, 20),
		to: text('to', 2, 20),
		/** What the line says, read from `from` to `to`. */
		label: text('label', 3, 60),
		motive: address,
		claim: claimId,
	}),
	'The file',
	0,
);

export type FrontMatter = z.infer<typeof frontMatterSchema>;
