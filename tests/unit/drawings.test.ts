import { expect, test } from 'vitest';
import { Drawings, readDrawing } from '../../src/article/drawings.ts';
import { Diagnostics } from '../../src/article/diagnostics.ts';
import { textsOf } from '../project.ts';

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

test('a drawing is used by its name; the others are reported with their file', async () => {
	const diagnostics = new Diagnostics('folder');
	const drawings = new Drawings(diagnostics, await textsOf('small'));
	const problems: string[] = [];
	for (const name of ['agenda', 'bell', 'gap', 'hammer', 'letter', 'night', 'petition', 'timer'])
		expect(drawings.use(name, (problem) => problems.push(problem)).name).toBe(name);
	drawings.use('trumpet', (problem) => problems.push(problem));
	expect(problems).toEqual([expect.stringContaining('drawings/trumpet.svg')]);
	drawings.reportUnused(diagnostics);
	expect(() => diagnostics.throwIfAny()).toThrow(/^folder\/drawings\/recording\.svg:1: [^\n]*$/);
});
