import { expect, test } from 'vitest';
import { articleOf } from '../../src/integrations/check-links.ts';
import { parcel, readDrawing } from '../../src/article/drawings.ts';
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
