import { expect, test } from 'vitest';
import { readDrawing } from '../../src/article/drawings.ts';
import { Diagnostics } from '../../src/article/diagnostics.ts';

const read = (svg: string) => {
	const diagnostics = new Diagnostics();
	const drawing = readDrawing(diagnostics.in('drawings/x.svg'), svg);
	diagnostics.throwIfAny();
	return drawing;
};
const svg = (paths: string) => `<svg viewBox="0 0 96 96">${paths}</svg>`;

test('paths in doubt are distinguished from the others', () => {
	expect(read(svg('<path d="M1 2h3"/><path class="doubt" d="M4 5z"/><path d="M6 7"/>'))).toEqual({
		width: 96,
		line: 'M1 2h3M6 7',
		doubt: 'M4 5z',
	});
});

test('a drawing may be wide', () => {
	expect(read('<svg viewBox="0 0 192 96"><path d="M1 2h3"/></svg>').width).toBe(192);
});
