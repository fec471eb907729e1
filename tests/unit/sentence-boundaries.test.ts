import { expect, test } from 'vitest';
import { endsSentence, sentencesOf } from '../../src/article/sentences.ts';

test.each([
	'He asked “Why now?” and left.',
	'She flew to St. Petersburg.',
	'They paid attention ... Oxford did not.',
	'It stands at https://example.org/list?page=2 for all.',
	'It stands at https://example.org/a.b.c in full.',
	'Write to press@e.org.',
	'Mr. He and Prof. Dr. Smith met Lt. Gen. Hall.',
	'George W. Bush met J. R. R. Tolkien and A. A. Milne.',
	'Prices rose by 3.5 percent vs. May.',
	'“Stop! Go home!” he said.',
	'He came (nobody knew. It was dark.) and left.',
	'He said: “I came. I saw.”',
	'It was on Dec. 4 or Jan. 5.',
	'He wrote “[…] Oxford is far” and more.',
	'See Art. 5, pp. 5–7 and Vol. 2.',
	'He stays at No. 10 Downing Street.',
	'At 9 a.m.\u00a0Hall was told.',
	'The trip to Washington, D.C. was short.',
	'Wait … and see.',
])('one sentence: %s', (text) => {
	expect(sentencesOf(text)).toEqual([text]);
});

test.each([
	['He came.', 'Nobody knew.'],
	['Why now?', 'Nobody knows.'],
	['He said No.', 'Nobody knew.'],
	['He left at 9 a.m.', 'Hall knew.'],
	['He went to the U.S.', 'Hall said so.'],
	['He came.', '49 claims stand.'],
	['He paid.', '€5 was enough.'],
	['“It is over.”', 'Nobody knew.'],
	['He asked “Why now?”', 'Nobody knew.'],
	['It is over...', 'Nobody knew.'],
	['Stop!', 'Nobody moved.'],
	['He came (at night).', '(Nobody knew.)'],
	['It was Acme Inc.', 'Hall knew.'],
	['See https://example.org/a.', 'Then go.'],
	['It was in Dec.', 'Nobody knew.'],
])('two sentences: %s %s', (one, two) => {
	expect(sentencesOf(`${one} ${two}`)).toEqual([one, two]);
});

test.each([
	'They read it on Yahoo! News.',
	'It began at 9 a.m. Greenwich time.',
	'The U.S. Congress and the U.N. Security Council met.',
	'It closed at 5 p.m. GMT on Monday.',
	'“Stop!” Hall said.',
	'The council (!) Ringers agreed with was new.',
])('one sentence where its space is written as &nbsp;: %s', (text) => {
	expect(sentencesOf(text).length).toBeGreaterThan(1);
	expect(sentencesOf(text.replaceAll(/(?<=[.!]\S*) (?=\p{Lu})/gu, '\u00a0'))).toHaveLength(1);
});

test('a reference after a stop ends a sentence, unless a small letter or a no-break space follows', () => {
	expect(endsSentence('He left at 9 a.m.', ' Hall knew.')).toBe(true);
	expect(endsSentence('He asked “Why now?”', ' and left.')).toBe(false);
	expect(endsSentence('It was on Yahoo!', '\u00a0News.')).toBe(false);
	expect(endsSentence('He came,', ' and left.')).toBe(false);
});
