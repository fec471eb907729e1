import { expect, test } from 'vitest';
import { digestOf, renewed } from '../../src/article/digest.ts';
import { contentTexts } from '../project.ts';

const texts = await contentTexts();
const withArticle = (article: string) => ({ ...texts, 'article.md': article });

test('the text has not changed since the date of its last change (if it has: npm run renew)', () => {
	expect(/^digest: (.*)$/m.exec(texts['article.md'])?.[1]).toBe(digestOf(texts));
});

test('a change of a word changes the digest', () => {
	const changed = withArticle(
		texts['article.md'].replace('The trip drew wide attention', 'The trip drew attention'),
	);
	expect(digestOf(changed)).not.toBe(digestOf(texts));
});

test('a change of the ledger changes the digest', () => {
	const changed = {
		...texts,
		'claims.yaml': texts['claims.yaml'].replace('finding: partly', 'finding: confirmed'),
	};
	expect(digestOf(changed)).not.toBe(digestOf(texts));
});

test('renewing sets the day and a digest that holds', () => {
	const changed = withArticle(`${texts['article.md']}\n`);
	const article = renewed(changed, '2026-12-01');
	expect(article).toContain(`\nupdated: 2026-12-01\ndigest: ${digestOf(withArticle(article))}\n`);
});
