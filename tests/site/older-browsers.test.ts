import browserData, {
	type Identifier,
	type SupportStatement,
} from '@mdn/browser-compat-data' with { type: 'json' };
import { parse, walk, type CssNode } from 'css-tree';
import { describe, expect, test } from 'vitest';
import { all, builtSite } from '../built-site.ts';

/** The oldest browsers for which the pages are made. */
const oldest = [
	['chrome', 111],
	['chrome_android', 111],
	['edge', 111],
	['firefox', 114],
	['firefox_android', 114],
	['safari', 16.4],
	['safari_ios', 16.4],
] as const;

/** What the sheets ask beyond these browsers, and why a page without it is whole. */
const gains: Record<string, string> = {
	'text-wrap': 'lines of more even length',
	'text-size-adjust': 'desktop browsers do not enlarge text by themselves',
	'forced-color-adjust': 'Safari has no forced colours',
	':has': 'the filter and the switch are hidden without it, by a question for it',
	'content: … / …': 'a screen reader says the shapes and the sign of a heading',
	'anchor-name': 'a note lies in the corner, and not beside its sentence',
	'position-anchor': 'as for anchor-name',
	'position-area': 'as for anchor-name',
	'position-try': 'as for anchor-name',
	'position-try-order': 'as for anchor-name',
	'@page': 'paper has the margins of the browser',
	'@bottom-right': 'paper has no number, or that of the browser',
	'break-after: avoid': 'on paper a heading may stand at the foot of a page',
	orphans: 'on paper one line may stand alone',
	widows: 'as for orphans',
	'print-color-adjust: exact': 'Chrome takes it with the prefix that is written beside it',
};

type SimpleSupport = Exclude<SupportStatement, unknown[]>;

const { properties = {}, selectors = {}, types = {}, 'at-rules': atRules = {} } = browserData.css;

/** Whether a statement of support says that a browser knew a feature in a version, by a name of the sheet. */
function says(statement: SimpleSupport, version: number, names: Set<string>, name: string) {
	const { version_added, version_removed, flags, prefix = '', alternative_name } = statement;
	const since = parseFloat(`${version_added}`.replace('≤', ''));
	const until = parseFloat(`${version_removed ?? Infinity}`.replace('≤', ''));
	const known = alternative_name ?? prefix + name;
	return !flags && since <= version && version < until && (known === name || names.has(known));
}

/** Whether one of the oldest browsers does not know a feature. */
function isNewer(feature: Identifier | undefined, names: Set<string>, name: string): boolean {
	const support = feature?.__compat?.support;
	if (!support) return false;
	return oldest.some(([browser, version]) => {
		const statements = [support[browser] ?? []].flat() as SimpleSupport[];
		return !statements.some((statement) => says(statement, version, names, name));
	});
}

/** A feature of a tree by its name, at whatever depth. */
function find(tree: Identifier, name: string): Identifier | undefined {
	if (tree[name]) return tree[name];
	for (const [key, branch] of Object.entries(tree)) {
		const found = key === '__compat' ? undefined : find(branch as Identifier, name);
		if (found) return found;
	}
	return undefined;
}

/** The features of a style sheet that one of the oldest browsers does not know. */
function newerFeatures(css: string): string[] {
	const sheet = parse(css);
	const names = new Set<string>();
	walk(sheet, { visit: 'Declaration', enter: ({ property }) => void names.add(property) });
	const newer = new Set<string>();
	const ask = (name: string, feature: Identifier | undefined, bare = name) => {
		if (isNewer(feature, names, bare)) newer.add(name);
	};
	const askInside = (property: string, node: CssNode) => {
		const of = properties[property] ?? {};
		if (node.type === 'Identifier') ask(`${property}: ${node.name}`, of[node.name], property);
		if (node.type === 'Function')
			ask(`${node.name}()`, of[node.name] ?? find(types, node.name), node.name);
		if (node.type === 'Dimension') ask(node.unit, types['length']?.[node.unit]);
		if (node.type === 'Operator' && node.value === '/' && property === 'content')
			ask('content: … / …', of['alt_text']);
	};
	walk(sheet, function (node) {
		if (node.type === 'Declaration' && !node.property.startsWith('--'))
			ask(node.property, properties[node.property]);
		const property = this.declaration?.property;
		// Of a property that is newer itself, no word is asked.
		if (property && !newer.has(property)) askInside(property, node);
		if (node.type === 'PseudoClassSelector' || node.type === 'PseudoElementSelector')
			ask(`:${node.name}`, selectors[node.name]);
		if (node.type === 'NestingSelector' || (node.type === 'Rule' && this.rule))
			ask('&', selectors['nesting']);
		if (node.type === 'Atrule')
			ask(`@${node.name}`, atRules[node.name] ?? atRules['page']?.[`at_${node.name}`]);
		if (node.type === 'Feature') ask(`@media (${node.name})`, atRules['media']?.[node.name]);
		if (node.type === 'FeatureRange') ask('@media (… < …)', atRules['media']?.['range_syntax']);
	});
	return [...newer].sort();
}

describe('the style sheets of the small story', async () => {
	const site = await builtSite('small');
	const sheets = site.all.flatMap(({ document }) =>
		all(document, 'style').map(({ textContent }) => textContent),
	);

	test('ask of browsers what the oldest know, and beyond that only gains', () => {
		const newer = newerFeatures([...new Set(sheets)].join(''));
		expect(newer).toEqual(Object.keys(gains).sort());
	});

	test('name the line at words alone: Safari takes no more in one declaration', () => {
		expect(sheets.join('').match(/[{;]text-decoration:[^;}]* [^;}]*/g)).toBe(null);
	});

	test('keep phones from enlarging some text by themselves', () => {
		expect(sheets.join('')).toContain('-webkit-text-size-adjust:none');
	});
});

describe('a style sheet is found that asks for', () => {
	test.each([
		['a property', 'a { field-sizing: content }', 'field-sizing'],
		['a word of a property', 'a { float: inline-start }', 'float: inline-start'],
		['a function', 'a { color: light-dark(#000, #fff) }', 'light-dark()'],
		['a unit', 'a { width: 1rcap }', 'rcap'],
		['a selector', 'a:has(b) { color: red }', ':has'],
		['a rule', '@scope (a) { b { color: red } }', '@scope'],
		['a rule within a rule', 'a { &:hover { color: red } }', '&'],
		[
			'a condition of screens',
			'@media (scripting: none) { a { color: red } }',
			'@media (scripting)',
		],
		['a prefix that is not there', 'a { user-select: none }', 'user-select'],
	])('%s', (_what, css, name) => {
		expect(newerFeatures(css)).toContain(name);
	});

	test('nothing newer, where the prefix that a browser needs stands beside a property', () => {
		expect(newerFeatures('a { -webkit-user-select: none; user-select: none }')).toEqual([]);
	});
});
