import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import type { Element } from 'hast';
import type { ContentTexts } from './read.ts';
import type { FileDiagnostics, Diagnostics, Report } from './diagnostics.ts';
import type { Drawing } from '../types/article.ts';

/** The drawings of the content folder, by the names of their files; keeps which are used. */
export class Drawings {
	readonly #drawings = new Map<string, Drawing>();
	readonly #used = new Set<string>();

	/** Reads them. Reports what is wrong with one. */
	constructor(diagnostics: Diagnostics, texts: ContentTexts) {
		for (const [file, text] of Object.entries(texts)) {
			const [, name] = /^drawings\/(.*)\.svg$/.exec(file) ?? [];
			if (name !== undefined)
				this.#drawings.set(name, { name, ...readDrawing(diagnostics.in(file), text) });
		}
	}

	/** The drawing of a name. Reports where there is none. */
	use(name: string, report: Report): Drawing {
		this.#used.add(name);
		const drawing = this.#drawings.get(name);
		if (!drawing)
			report(
				`No file is called drawings/${name}.svg. Name one of: ${[...this.#drawings.keys()].join(', ')}.`,
			);
		return drawing ?? { name, width: 96, line: '', doubt: '' };
	}

	/** Reports the drawings that nothing has used. */
	reportUnused(diagnostics: Diagnostics): void {
		for (const name of this.#drawings.keys())
			if (!this.#used.has(name))
				diagnostics
					.in(`drawings/${name}.svg`)
					.report(1, 'No point and no cell names this drawing. Name it, {draw: …}, or delete it.');
	}
}

/**
 * The drawing in an SVG file: paths only, in a box 96 units high, those of the class `doubt` in dashes. Adds
 * a mistake for anything else that the file holds.
 */
export function readDrawing(diagnostics: FileDiagnostics, svg: string): Omit<Drawing, 'name'> {
	// Before it is parsed, because what is nested too deeply overflows the parser.
	const other = /(?<=<svg\b[^]*)<(?!svg\b|path\b)(\w+)/.exec(svg);
	if (other || svg.length > 10_000)
		diagnostics.fail(
			svg.slice(0, other?.index ?? 0).split('\n').length,
			`A drawing holds paths only, directly in <svg>, and 10,000 characters at most. Take out ${other ? `<${other[1]}>` : 'the rest'}; draw shapes as paths (in Inkscape: ungroup, then Path, Object to Path).`,
		);
	const root = unified().use(rehypeParse, { fragment: true, space: 'svg' }).parse(svg);
	const report = (element: Element | undefined, problem: string) =>
		diagnostics.report(element?.position?.start.line ?? 1, problem);
	const elements = root.children.filter((node) => node.type === 'element');
	const [drawing] = elements;
	if (drawing?.tagName !== 'svg' || elements.length > 1)
		report(drawing, 'The file is not one <svg> element. Write one, with paths in it.');
	const [, width] = /^0 0 (\d+) 96$/.exec(String(drawing?.properties['viewBox'])) ?? [];
	if (drawing && width === undefined)
		report(
			drawing,
			'The drawing is not in a box 96 high, such as viewBox="0 0 96 96". Draw it there.',
		);
	const paths = drawing?.children.filter((node) => node.type === 'element') ?? [];
	const data = { line: '', doubt: '' };
	for (const path of paths) {
		const { d, className, strokeDashArray: _, ...others } = path.properties;
		const inside = path.children.some(({ type }) => type === 'element');
		const [other] = [
			...Object.keys(others),
			...(inside ? ['what stands in it, or close it, />'] : []),
		];
		if (other) report(path, `A path has d and class="doubt" only. Take out ${other}.`);
		else if (typeof d !== 'string' || !/^[Mm][\dMmLlHhVvCcSsQqTtAaZz\s.,+e-]*$/.test(d))
			report(path, 'The path has no data that begins with M and holds commands and numbers only.');
		else data[String(className) === 'doubt' ? 'doubt' : 'line'] += d;
	}
	if (drawing && paths.length === 0)
		report(drawing, 'The drawing is empty. Draw it, or delete the file.');
	return { width: Number(width ?? 96), ...data };
}
