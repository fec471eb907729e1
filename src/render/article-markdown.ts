import { datesOf, readableDate, correctionLine } from '../format/dates.ts';
import { sourceWords, statusText, statusWords, voiceLabels } from '../format/labels.ts';
import {
	citedInArticle,
	notesOf,
	specimenOf,
	tallyOf,
	wordsIn,
	type Note,
} from '../lib/selectors.ts';
import type { Article } from '../types/article.ts';

/** Makes an address inside the site absolute. */
type Link = (address: string) => string;

/**
 * The whole article as plain Markdown (GFM), made of its own source: references become numbered notes, claims have
 * their findings, addresses are absolute, and what only the build reads is left out.
 */
export function articleMarkdown(article: Article, link: Link): string {
	const notes = notesOf(citedInArticle(article));
	const claims = new Map(article.claims.map((claim) => [claim.id, claim]));
	const figures: Record<string, string> = {
		specimen: list(
			specimenOf(article).map(
				({ clause }) => `${claimText(clause.entry.claim)} (${statusText(clause.entry)})`,
			),
		),
		tally: list(
			tallyOf(article).map(({ status, claims }) => `${claims.length} ${statusWords[status]}`),
		),
	};
	const body = article.source
		.replaceAll(/^\{(specimen|tally)\}$/gm, (_, name: string) => figures[name] ?? '')
		.replaceAll(/[ \t]*\{#[^{}]*\}|\{draw: [^{}]*\}[ \t]*/g, '')
		.replaceAll(/\[\^N\]/g, '')
		.replaceAll(/\[\^([BC]\d+)(r?)\]/g, (_, id: string, records: string) => {
			const claim = records ? undefined : claims.get(id);
			const note = notes.get(id);
			return `${note ? `[^${note.number}]` : ''}${claim ? ` (${statusText(claim)})` : ''}`;
		})
		.replaceAll(/\]\(([/#][^)\s]*)\)/g, (_, address: string) => `](${link(address)})`)
		.replaceAll(
			/^\| (\d{4}-\d{2}(?:-\d{2})?) \|/gm,
			(_, date: string) => `| ${readableDate(date)} |`,
		);
	const dates = datesOf(article).map(([name, date]) => `${name}: ${readableDate(date)}.`);
	return [
		`# ${article.title}`,
		`${wordsIn(article.method)} By [${article.site.name}](${link('/')}). ${dates.join(' ')}`,
		body.trim(),
		...article.corrections.map(correctionLine),
		[...notes.values()].map(noteText).join('\n\n'),
		'',
	].join('\n\n');
}

/** A note with its number: what is on record, then its sources. */
function noteText({ entry: { records, sources }, number }: Note): string {
	const lines = sources.map((source) => {
		const { voice, details } = sourceWords(source);
		const { url, publisher } = source;
		return `${voice}: ${url ? `[${publisher}](${url})` : publisher}${details}`;
	});
	const cited =
		lines.length > 0 ? ` ${lines.length > 1 ? 'Sources' : 'Source'}: ${lines.join('; ')}.` : '';
	return `[^${number}]: ${records}${cited}`;
}

function claimText(claim: string): string {
	return `${voiceLabels.text}: ${claim}`;
}

function list(items: readonly string[]): string {
	return items.map((item) => `- ${item}`).join('\n');
}
