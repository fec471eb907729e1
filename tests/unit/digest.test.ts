import { expect, test } from 'vitest';
import { digestOf, renewed } from '../../src/story/digest.ts';
import { textsOf } from '../project.ts';

const texts = await textsOf('small');
type File = keyof typeof texts;
const digestWith = (file: File, text: string) => digestOf({ ...texts, [file]: text });

test('the text of the site has not changed since its last change (if it has: npm run renew)', async () => {
	const live = await textsOf('live');
	expect(/^digest: (.*)$/m.exec(live['article.md'])?.[1]).toBe(digestOf(live));
});

test.each(Object.keys(texts) as File[])('a change of %s changes the digest', (file) => {
	const text = texts[file] ?? '';
	expect(digestWith(file, text.replace(/.(?=\n$)/, ''))).not.toBe(digestOf(texts));
});

test('renewing sets the day and a digest that holds, and leaves the other lines', () => {
	const article = renewed(texts['article.md'], '2026-12-01', digestOf(texts));
	expect(article).toContain(
		`\nupdated: 2026-12-01\ndigest: ${digestWith('article.md', article)}\n`,
	);
	expect(renewed(article, '2024-09-10', digestOf(texts))).toBe(
		texts['article.md'].replace(/^digest: .*$/m, `digest: ${digestOf(texts)}`),
	);
});
