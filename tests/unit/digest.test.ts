import { expect, test } from 'vitest';
import { digestOf, renewed } from '../../src/story/digest.ts';
import { textsOf } from '../project.ts';

const texts = await textsOf('small');
type File = keyof typeof texts;
const digestWith = (file: File, text: string) => digestOf({ ...texts, [file]: text });

/** The digest that an article names. */
const stamped = (article: string) => /^digest: "?([0-9a-f]{16})"?$/m.exec(article)?.[1];

test('the text of the site has not changed since its last change (if it has: npm run renew)', async () => {
	const live = await textsOf('live');
	expect(stamped(live['article.md'])).toBe(digestOf(live));
});

test.each(Object.keys(texts) as File[])('a change of %s changes the digest', (file) => {
	const text = texts[file] ?? '';
	expect(digestWith(file, text.replace(/.(?=\n$)/, ''))).not.toBe(digestOf(texts));
});

test('renewing sets the day and a digest that holds, and leaves the other lines', () => {
	const article = renewed(texts['article.md'], '2026-12-01', digestOf(texts));
	expect(article).toMatch(/^updated: 2026-12-01$/m);
	expect(stamped(article)).toBe(digestWith('article.md', article));
	const others = (text: string) => text.replaceAll(/^(updated|digest): .*$/gm, '');
	expect(others(article)).toBe(others(texts['article.md']));
});
