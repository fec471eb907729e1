import { expect, test } from 'vitest';
import { parseAddress } from '../../src/site/address.ts';

test('an address splits into origin and path', () => {
	expect(parseAddress('https://someone.github.io/explainer/')).toEqual({
		site: 'https://someone.github.io',
		base: '/explainer',
	});
});

test('an address without a path has the root as its base', () => {
	expect(parseAddress('http://localhost:4321/')).toEqual({
		site: 'http://localhost:4321',
		base: '/',
	});
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
])('the address "%s" is refused with a remedy', (address) => {
	expect(() => parseAddress(address)).toThrow(/^SITE_URL ".*" .*\. Set it to the public address/);
});
