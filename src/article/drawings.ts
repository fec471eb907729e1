import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import type { Element } from 'hast';
import type { ContentTexts } from './read.ts';
import type { FileDiagnostics, Diagnostics } from './diagnostics.ts';
import type { Drawing } from '../types/article.ts';

/** A wrapped parcel with its bow, for a thing that nobody has drawn. */
export const parcel: Drawing = {
	line: 'M14 44h68v46H14zM9 28h78v16H9zM42 28v62m12 0V28M48 28C40 8 18 6 20 18c1 7 14 10 28 10 14 0 27-3 28-10 2-12-20-10-28 10',
	doubt: '',
};

/** The drawings of a story, by the addresses of the rows that they draw. Adds a mistake for one of no row. */
export function readDrawings(
	diagnostics: Diagnostics,
	texts: ContentTexts,
	rows: readonly { address: string }[],
): Map<string, Drawing> {
	const drawings = new Map<string, Drawing>();
	for (const [file, text] of Object.entries(texts)) {
		const [, address] = /^drawings\/(.*)\.svg$/.exec(file) ?? [];
		if (address === undefined) continue;
		const unused = `No row has the address "${address}". Name the drawing for that of its row, or delete it.`;
		if (!rows.some((row) => row.address === address)) diagnostics.in(file).report(1, unused);
		drawings.set(address, readDrawing(diagnostics.in(file), text));
	}
	return drawings;
}

/**
 * The drawing in an SVG file: paths only, in a box of 96 by 96 units, those of the class `doubt` in dashes. Adds
 * a mistake for anything else that the file holds.
 */
export function readDrawing(diagnostics: FileDiagnostics, svg: string): Drawing {
	const root = unified().use(rehypeParse, { fragment: true, space: 'svg' }).parse(svg);
	const report = (element: Element | undefined, problem: string) =>
		diagnostics.report(element?.position?.start.line ?? 1, problem);
	const elements = root.children.filter((node) => node.type === 'element');
	const [drawing] = elements;
	if (drawing?.tagName !== 'svg' || elements.length > 1)
		report(drawing, 'The file is not one <svg> element. Write one, with paths in it.');
	if (drawing && drawing.properties['viewBox'] !== '0 0 96 96')
		report(drawing, 'The drawing is not in the box viewBox="0 0 96 96". Draw it there.');
	const paths = drawing?.children.filter((node) => node.type === 'element') ?? [];
	const data = { line: '', doubt: '' };
	for (const path of paths) {
		const { d, className, ...others } = path.properties;
		const [other] = [...Object.keys(others), ...(path.tagName === 'path' ? [] : [path.tagName])];
		if (other)
			report(path, `A drawing holds paths with d and class="doubt" only. Take out ${other}.`);
		else if (typeof d !== 'string' || !/^[Mm][\dMmLlHhVvCcSsQqTtAaZz\s.,+e-]*$/.test(d))
			report(path, 'The path has no data that begins with M and holds commands and numbers only.');
		else data[String(className) === 'doubt' ? 'doubt' : 'line'] += d;
	}
	if (drawing && paths.length === 0)
		report(drawing, 'The drawing is empty. Draw it, or delete the file.');
	return data;
}
