import { expect, test } from 'vitest';
import { siteAddress } from '../../src/lib/site-address.ts';

const localhost = 'http://localhost:4321';
const own = { SITE_URL: 'https://own.org' };
// Neither label is the hash of one deployment.
const [project, branch] = ['https://7b8927f6.pages.dev', 'https://draft.visit.pages.dev'];
const netlify = { NETLIFY: 'true', URL: 'https://visit.netlify.app', CONTEXT: 'production' };
const cloudflare = {
	CF_PAGES: '1',
	CF_PAGES_URL: 'https://7b8927f6.visit.pages.dev',
	CF_PAGES_BRANCH: 'main',
};

test('an address splits into origin and path', () => {
	expect(siteAddress({ SITE_URL: 'https://someone.github.io/explainer/' })).toEqual({
		site: 'https://someone.github.io',
		base: '/explainer',
		preview: false,
		remarks: [],
	});
});

test.each([
	['SITE_URL before Netlify', { ...netlify, ...own }, own.SITE_URL],
	['SITE_URL before Cloudflare', { ...cloudflare, ...own }, own.SITE_URL],
	['Netlify', netlify, 'https://visit.netlify.app'],
	['Cloudflare, without the hash of one deployment', cloudflare, 'https://visit.pages.dev'],
	['a project at Cloudflare', { CF_PAGES_URL: project }, project],
	['a branch at Cloudflare', { CF_PAGES_URL: branch }, branch],
	['nobody, where something else is called URL', { URL: 'https://x.org' }, localhost],
	['nobody', {}, localhost],
])('the address comes from %s', (_, environment, site) => {
	expect(siteAddress(environment).site).toBe(site);
});

test('without an address one line says that everything carries localhost', () => {
	expect(siteAddress({}).remarks).toEqual([
		expect.stringMatching(
			/^Links, canonical addresses and cards carry http:\/\/localhost.*SITE_URL/,
		),
	]);
});

test.each([
	['Netlify’s production', netlify, false],
	['a pull request at Netlify', { ...netlify, CONTEXT: 'deploy-preview' }, true],
	['a branch at Netlify', { ...netlify, CONTEXT: 'branch-deploy' }, true],
	['Cloudflare’s main branch', cloudflare, false],
	['another branch at Cloudflare', { ...cloudflare, CF_PAGES_BRANCH: 'draft' }, true],
	['a branch of a site with an address', { ...own, ...cloudflare, CF_PAGES_BRANCH: 'draft' }, true],
	['a variable of that name elsewhere', { CONTEXT: 'draft' }, false],
	['another folder of content', { ...netlify, CONTENT: 'deploy-preview' }, false],
	['a machine of one’s own', {}, false],
])('%s is a preview or not', (_, environment, preview) => {
	expect(siteAddress(environment).preview).toBe(preview);
});

test('a preview is said to be one', () => {
	expect(siteAddress({ ...netlify, CONTEXT: 'deploy-preview' }).remarks.at(-1)).toContain(
		'A preview (context deploy-preview)',
	);
});

test.each([
	'',
	'example.org',
	'/explainer/',
	'ftp://example.org/',
	'https://',
	'https://a b/',
	'https://a/?q=1',
	'https://a/#x',
	'https://me:pw@a/',
	'https://a//b/',
	'javascript:alert(1)',
	'https://a/a%20b/',
	'https://a/путь/',
	'https://a/b;c/',
	'https://a/b@c/',
	'https://a/(b)/',
])('the address "%s" is refused with a remedy', (address) => {
	expect(() => siteAddress({ SITE_URL: address })).toThrow(
		/^SITE_URL ".*" .*\. Set it to the public address/,
	);
});
