import { expect, test } from 'vitest';
import { wordsIn } from '../../src/lib/selectors.ts';
import { sentencesIn } from '../markdown.ts';

/** The sentences of a text: whose each is, and the words before each of its references. */
const shape = (markdown: string) =>
	sentencesIn(markdown).map((sentence) =>
		sentence.voice === 'site'
			? [`site: ${wordsIn(sentence.content)}`]
			: [
					...sentence.clauses.map(({ address, content }) => `${address}: ${wordsIn(content)}`),
					...(sentence.remark ? [`remark: ${wordsIn(sentence.remark)}`] : []),
				],
	);

test.each<[string, string, string[][]]>([
	[
		'ends with a reference, whose marks are counted',
		'One.[^C1r] Two!”[^C2r]\n\nThree.[^C1r]\n\nFour (4).[^B1]',
		[['r-C1: One.'], ['r-C2: Two!”'], ['r-C1-2: Three.'], ['r-B1: Four (4).']],
	],
	[
		'holds a clause for each of its references',
		'One is here,[^C1r] two is not there;[^B2] three is gone.[^C3r] Four.[^N]',
		[['r-C1: One is here,', 'r-B2: two is not there;', 'r-C3: three is gone.'], ['site: Four.']],
	],
	[
		'may close with a remark',
		'One is here,[^C1r] the other of the two.[^N] Two.[^C2r]',
		[['r-C1: One is here,', 'remark: the other of the two.'], ['r-C2: Two.']],
	],
	[
		'may run over several lines',
		'One is\nhere.[^C1r]\nTwo.[^N]',
		[['r-C1: One is here.'], ['site: Two.']],
	],
])('a sentence %s', (_, markdown, wanted) => {
	expect(shape(markdown)).toEqual(wanted);
});
