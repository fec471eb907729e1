import { expect, test } from 'vitest';
import { wordsIn } from '../../src/lib/selectors.ts';
import { sentencesIn } from '../markdown.ts';

/** The sentences of a text: whose each is, and the words before each of its references. */
const shape = (markdown: string) =>
	sentencesIn(markdown).map((sentence) =>
		sentence.voice === 'site'
			? ['site', wordsIn(sentence.content)]
			: [
					'records',
					...sentence.clauses.map(({ address, content }) => `${address}: ${wordsIn(content)}`),
					...(sentence.remark ? [`remark: ${wordsIn(sentence.remark)}`] : []),
				],
	);

test('a reference ends a sentence, and its marks are counted', () => {
	expect(shape('One.[^C1r] Two!”[^C2r]\n\nThree.[^C1r]\n\nFour (4).[^B1]')).toEqual([
		['records', 'r-C1: One.'],
		['records', 'r-C2: Two!”'],
		['records', 'r-C1-2: Three.'],
		['records', 'r-B1: Four (4).'],
	]);
});

test('a sentence holds a clause for each of its references', () => {
	expect(shape('One is here,[^C1r] two is not there;[^B2] three is gone.[^C3r] Four.[^N]')).toEqual(
		[
			['records', 'r-C1: One is here,', 'r-B2: two is not there;', 'r-C3: three is gone.'],
			['site', 'Four.'],
		],
	);
});

test('a sentence of the records may close with a remark', () => {
	expect(shape('One is here,[^C1r] the other of the two.[^N] Two.[^C2r]')).toEqual([
		['records', 'r-C1: One is here,', 'remark: the other of the two.'],
		['records', 'r-C2: Two.'],
	]);
});

test('a sentence may run over several lines', () => {
	expect(shape('One is\nhere.[^C1r]\nTwo.[^N]')).toEqual([
		['records', 'r-C1: One is here.'],
		['site', 'Two.'],
	]);
});
