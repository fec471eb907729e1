import { parseHTML } from 'linkedom';
import { closeNote } from '../../src/lib/urls.ts';
import { readXml } from '../built-site.ts';
import { filesOf } from '../project.ts';

/** What a page holds, as far as it must be sound whatever the content says. */
interface PageFacts {
	ids: string[];
	/** The addresses of its links and files, as they are written. */
	links: string[];
	scripts: string[];
	faults: string[];
}

/** Attributes that hold an address which a browser follows or loads. */
const addressAttributes = ['href', 'src', 'action', 'formaction', 'data', 'xlink:href'];

// Most pages stay the same from one build to the next.
const known = new Map<string, PageFacts>();

function factsOf(html: string): PageFacts {
	const facts = known.get(html) ?? readFacts(html);
	known.set(html, facts);
	return facts;
}

function readFacts(html: string): PageFacts {
	const { document } = parseHTML(html);
	const elements = [...document.querySelectorAll('*')];
	const faults: string[] = [];
	const links: string[] = [];
	// A former address only leads on.
	const leadsOn = document.querySelector('meta[http-equiv="refresh"]') !== null;
	if (!leadsOn && !html.trimEnd().endsWith('</html>')) faults.push('the page is not whole');
	if (!leadsOn && document.querySelectorAll('h1').length !== 1)
		faults.push('the page has not one h1');
	if (!leadsOn && !document.title) faults.push('the page has no title');
	for (const element of elements) {
		const { localName } = element;
		for (const { name, value } of element.attributes) {
			if (name.startsWith('on')) faults.push(`${localName} has a handler ${name}`);
			const numbers = /^(d|[cdr]?[xy][12]?|transform|points|viewBox|width|height)$/.test(name);
			if ((numbers ? /NaN|Infinity|null|undefined/ : /\[object \w+\]/).test(value))
				faults.push(`${localName} has ${name}="${value.slice(0, 60)}"`);
			if (!addressAttributes.includes(name)) continue;
			const picture = localName === 'img' && value.startsWith('data:image/');
			if (/^\s*(javascript|vbscript|data):/i.test(value) && !picture)
				faults.push(`${localName} has ${name}="${value.slice(0, 60)}"`);
			else if (!picture) links.push(value);
		}
		if (/^(h\d|ul|ol|dl|table|tbody|tr|th|td|p|dd|dt|figcaption)$/.test(localName)) {
			const named = element.matches('[role="status"], :has([aria-label])');
			if (!element.textContent!.trim() && !named) faults.push(`${localName} is empty`);
		}
	}
	const ids = elements.filter((element) => element.hasAttribute('id')).map(({ id }) => id);
	for (const [index, id] of ids.entries())
		if (!id || ids.indexOf(id) < index) faults.push(`the id "${id}" is empty or stands twice`);
	const scripts: string[] = [];
	for (const script of document.querySelectorAll('script')) {
		if (script.getAttribute('type') === 'application/ld+json') JSON.parse(script.textContent!);
		else scripts.push(script.outerHTML);
	}
	const text = document.body.textContent!;
	const unresolved = /\[\^|\bundefined\b|\bNaN\b|\[object \w+\]/.exec(text);
	if (unresolved) faults.push(`the text holds "${unresolved[0]}"`);
	return { ids, links, scripts, faults };
}

/**
 * What is wrong with a built site, whatever its content says: each fault in a few words with its file. No
 * script but those of `own`, no handler, no address that runs, no link that leads nowhere, no page cut short,
 * no id twice, well-formed XML.
 */
export async function faultsOf(folder: string, address: string, own: ReadonlySet<string>) {
	const files = await filesOf(folder);
	const faults: string[] = [];
	const pages = new Map<string, PageFacts>();
	for (const [name, bytes] of files) {
		const text = bytes.toString();
		if (name.endsWith('.html')) {
			const facts = factsOf(text);
			pages.set(name, facts);
			faults.push(...facts.faults.map((fault) => `${name}: ${fault}`));
			for (const script of facts.scripts)
				if (!own.has(script)) faults.push(`${name}: a script ${script.slice(0, 80)}`);
		}
		if (name.endsWith('.xml')) {
			const xml = readXml(text);
			if (/[^\P{C}\n\t]/u.test(text)) faults.push(`${name}: a control character`);
			const item: string = xml.rss?.channel.item[0]['content:encoded'] ?? '';
			const page = factsOf(
				`<html><head><title>.</title></head><body><h1>.</h1>${item}</body></html>`,
			);
			faults.push(...[...page.faults, ...page.scripts].map((fault) => `${name}: ${fault}`));
		}
	}
	for (const [name, { links }] of pages) {
		const from = new URL(name.replace(/index\.html$/, ''), address);
		for (const link of links) {
			const { href } = new URL(link, from);
			if (!href.startsWith(address)) continue;
			const [path, fragment] = href.slice(address.length).split('#') as [string, string?];
			const file = decodeURI(path === '' || path.endsWith('/') ? `${path}index.html` : path);
			const found = fragment
				? link === closeNote || pages.get(file)?.ids.includes(decodeURIComponent(fragment))
				: files.has(file) || name === '404.html';
			if (!found) faults.push(`${name}: ${link} leads nowhere`);
		}
	}
	return faults;
}

/** The scripts of a built site's pages: its own, where the content is sound. */
export async function scriptsOf(folder: string): Promise<Set<string>> {
	const pages = [...(await filesOf(folder))].filter(([name]) => name.endsWith('.html'));
	return new Set(pages.flatMap(([, bytes]) => factsOf(bytes.toString()).scripts));
}
