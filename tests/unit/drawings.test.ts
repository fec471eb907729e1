import { expect, test } from 'vitest';
import { articleOf } from '../../src/integrations/check-links.ts';
import { parcel, readDrawing } from '../../src/article/drawings.ts';
import { Diagnostics } from '../../src/article/diagnostics.ts';
import { storyOf, textsOf } from '../project.ts';

const read = (svg: string) => {
	const diagnostics = new Diagnostics();
	const drawing = readDrawing(diagnostics.in('drawings/x.svg'), svg);
	diagnostics.throwIfAny();
	return drawing;
};
const svg = (paths: string) => `<svg viewBox="0 0 96 96">${paths}</svg>`;

test('paths in doubt are distinguished from the others', () => {
	expect(read(svg('<path d="M1 2h3"/><path class="doubt" d="M4 5z"/><path d="M6 7"/>'))).toEqual({
		line: 'M1 2h3M6 7',
		doubt: 'M4 5z',
	});
});

test('a row without a drawing is drawn as a parcel', async () => {
	const { 'drawings/timer.svg': _, ...undrawn } = await textsOf('small');
	const { themes } = articleOf(undrawn);
	const points = themes.flatMap((theme) => (theme.kind === 'rows' ? theme.points : []));
	const drawings = points.map(({ address, drawing }) => [address, drawing === parcel]);
	expect(drawings).toContainEqual(['timer', true]);
	expect(drawings).toContainEqual(['petition', false]);
});

test('every drawing of the stories begins inside its box', async () => {
	const { themes } = await storyOf('live');
	for (const point of themes.flatMap((theme) => (theme.kind === 'rows' ? theme.points : []))) {
		const { line, doubt } = point.drawing;
		const starts = [...(line + doubt).matchAll(/M([\d.]+) ?([\d.]+)/g)].flatMap(([, x, y]) => [
			x,
			y,
		]);
		for (const start of starts.map(Number)) expect(start, point.address).toBeLessThanOrEqual(96);
	}
});
