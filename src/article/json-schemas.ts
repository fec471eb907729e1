import { mkdir, writeFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { z } from 'astro/zod';
import * as limits from '../types/schemas.ts';

/** The limits of an entry as a JSON Schema; what only code can check is left to the build. */
function schemaOf(schema: z.ZodType): object {
	const { $schema: _, ...rest } = z.toJSONSchema(schema, { io: 'input', target: 'draft-7' });
	return rest;
}

const entries = (...of: [key: RegExp, schema: z.ZodType][]) => ({
	type: 'object',
	additionalProperties: false,
	patternProperties: Object.fromEntries(of.map(([key, schema]) => [key.source, schemaOf(schema)])),
});

/**
 * The JSON Schemas of the YAML files and the front matters, by the name of their file, as text: for editors that
 * complete keys and show limits while one types.
 */
export function jsonSchemas(): Map<string, string> {
	const schemas: Record<string, object> = {
		article: schemaOf(limits.frontMatterSchema),
		about: schemaOf(limits.aboutSchema),
		site: schemaOf(limits.siteSchema),
		claims: entries([limits.keys.claim, limits.claimSchema], [limits.keys.fact, limits.factSchema]),
		sources: entries([limits.keys.source, limits.sourceSchema]),
		timeline: schemaOf(limits.timelineSchema),
		places: schemaOf(limits.placesSchema),
		relations: schemaOf(limits.relationsSchema),
	};
	return new Map(
		Object.entries(schemas).map(([name, schema]) => {
			const whole = { $schema: 'http://json-schema.org/draft-07/schema#', ...schema };
			return [`${name}.schema.json`, `${JSON.stringify(whole, undefined, '\t')}\n`];
		}),
	);
}

// `npm run schemas` comes here.
if (import.meta.main) {
	const folder = pathToFileURL(`${process.env['CONTENT'] ?? 'content'}/schemas/`);
	await mkdir(folder, { recursive: true });
	for (const [name, text] of jsonSchemas()) await writeFile(new URL(name, folder), text);
	console.log(`${jsonSchemas().size} schemas are written to ${folder.pathname}`);
}
