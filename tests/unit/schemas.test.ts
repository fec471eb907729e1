import { readFile } from 'node:fs/promises';
import { z } from 'astro/zod';
import { expect, test } from 'vitest';
import { contentFiles } from '../../src/article/read.ts';
import { jsonSchemas } from '../../src/article/json-schemas.ts';

const content = new URL('../../content/', import.meta.url);
const schemaOf = (name: string) => {
	const text = jsonSchemas().get(`${name}.schema.json`) ?? '';
	return z.fromJSONSchema(JSON.parse(text) as Parameters<typeof z.fromJSONSchema>[0]);
};

test.each([...jsonSchemas()])(
	'%s is in step with the limits (if not: npm run schemas)',
	async (name, text) => {
		expect(await readFile(new URL(`schemas/${name}`, content), 'utf8')).toBe(text);
	},
);

test.each(contentFiles)('%s names its schema in the first line of its YAML', async (file) => {
	const [first, second] = (await readFile(new URL(file, content), 'utf8')).split('\n');
	const name = file.replace(/\.\w+$/, '.schema.json');
	expect(file.endsWith('.md') ? second : first).toBe(
		`# yaml-language-server: $schema=schemas/${name}`,
	);
	expect([...jsonSchemas().keys()]).toContain(name);
});

const claim = {
	kind: 'event',
	claim: 'A claim of the text.',
	finding: 'confirmed',
	records: 'What is on record.',
	sources: ['minutes'],
};

const fact = { about: 'C1', records: 'What is on record.', sources: ['minutes'] };

test.each([
	['as it should be', 'C1', claim, true],
	['with a text too long', 'C1', { ...claim, claim: 'x'.repeat(261) }, false],
	['with a text too short', 'C1', { ...claim, records: 'x' }, false],
	['with an unknown finding', 'C1', { ...claim, finding: 'sure' }, false],
	['with a field too few', 'C1', { ...claim, kind: undefined }, false],
	[
		'with a finding that needs none',
		'C1',
		{ ...claim, finding: 'opinion', sources: undefined },
		true,
	],
	['below an id of a fact', 'B1', claim, false],
	['that is a fact', 'B1', fact, true],
	['that is a fact with a field too many', 'B1', { ...fact, more: 1 }, false],
	['below another id', 'D1', claim, false],
])('an editor’s editor knows an entry %s', (_, id, entry, valid) => {
	const plain = JSON.parse(JSON.stringify({ [id]: entry })) as unknown;
	expect(schemaOf('claims').safeParse(plain).success).toBe(valid);
});

test('it shows the limits of a text', () => {
	expect(jsonSchemas().get('article.schema.json')).toContain('"The title: 20 to 70 characters."');
});
