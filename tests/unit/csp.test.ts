import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { withPolicy } from '../../src/integrations/csp.ts';

const hashOf = (code: string) => `'sha256-${createHash('sha256').update(code).digest('base64')}'`;
const page = (head: string, body = '') =>
	withPolicy(`<html><head><title>x</title>${head}</head><body>${body}</body></html>`);
const policyOf = (html: string) => /content-security-policy" content="([^"]*)"/.exec(html)?.[1];

test('a page names the hashes of its own styles and scripts', () => {
	const html = page('<style>a{}</style><style>b{}</style>', '<script type="module">1</script>');
	const directives = policyOf(html)?.split(';');
	expect(directives).toContain(`style-src ${hashOf('a{}')} ${hashOf('b{}')}`);
	expect(directives).toContain(`script-src ${hashOf('1')}`);
});

test('the policy stands before the first style, which it must allow', () => {
	expect(page('<style>a{}</style>')).toMatch(
		/<meta http-equiv="content-security-policy"[^>]*><style>/,
	);
});

test('a page without script allows none, nor does data for search engines', () => {
	const html = page('', '<script type="application/ld+json">{}</script>');
	expect(policyOf(html)).toMatch(/^default-src 'none';/);
	expect(policyOf(html)).not.toContain('script-src');
});

test('a page without a head is left as it was', () => {
	const redirect = '<!doctype html><title>Moved</title><body>Moved</body>';
	expect(withPolicy(redirect)).toBe(redirect);
});
