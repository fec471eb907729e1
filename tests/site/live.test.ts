import { expect, test } from 'vitest';
import { builtSite, squeezed } from '../built-site.ts';
import { filesOf } from '../project.ts';

// Rules for the words of this site's own story.
const { folder } = await builtSite('live');
const texts = [...(await filesOf(folder))]
	.filter(([name]) => /\.(html|md|xml|bib)$/.test(name))
	.map(([name, bytes]) => ({ name, text: squeezed(bytes.toString()) }));

const unwanted = /the article(’s)? (says|claim)|unsigned article|not in what could be read/i;

test.each(texts)('$name calls the source “the text”, and defines “not found” once', ({ text }) => {
	expect(unwanted.exec(text)?.[0]).toBeUndefined();
});

test('what is unwanted would be found', () => {
	expect(texts.length).toBeGreaterThan(10);
	expect('The article’s claim: opinion.').toMatch(unwanted);
});
