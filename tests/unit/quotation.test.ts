import { expect, test } from 'vitest';
import { asClause } from '../../src/client/quotation.ts';

test.each([
	['The clock is silent.', 'the clock is silent.'],
	['It was dear.', 'it was dear.'],
	['In June it stopped.', 'in June it stopped.'],
	['When it stopped, nobody heard.', 'when it stopped, nobody heard.'],
	['His clock stopped.', 'his clock stopped.'],
	['Whitby has one too.', 'Whitby has one too.'],
	['Ashcombe has lost its heart.', 'Ashcombe has lost its heart.'],
	['Theresa wound it.', 'Theresa wound it.'],
	['Annan stood by.', 'Annan stood by.'],
	['“Quiet hours” began.', '“Quiet hours” began.'],
])('“%s” stands as “%s” within another sentence', (sentence, clause) => {
	expect(asClause(sentence)).toBe(clause);
});
