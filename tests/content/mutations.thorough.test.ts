import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createContext, Script } from 'node:vm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { articleOf } from '../../src/lib/check-links.ts';
import { readTexts } from '../../src/article/read.ts';
import { ContentError } from '../../src/article/diagnostics.ts';
import { build, copyProject, folders, textsOf } from '../project.ts';
import { buildWith } from './build-with.ts';
import { faultsOf, scriptsOf } from './invariants.ts';
import { mutationsOf, randomOf, type Mutation } from './mutations.ts';

const seed = 20_231_204;
/** How many of the mutations that tell a story are really built. */
const sample = 15;
const address = 'http://localhost:4321/';

const texts = await textsOf('small');
const mutations = mutationsOf(texts, seed);
const content = await mkdtemp(join(tmpdir(), 'content-'));
await mkdir(join(content, 'drawings'));
for (const [file, text] of Object.entries(texts)) await writeFile(join(content, file), text);

/** What becomes of a mutation: nothing where the story is told, else what was thrown. A hang is an error too. */
async function outcomeOf({ file, bytes }: Mutation): Promise<unknown> {
	await writeFile(join(content, file), bytes);
	try {
		const read = await readTexts(pathToFileURL(`${content}/`), 'folder');
		const context = createContext({ parse: () => void articleOf(read, 'folder') });
		new Script('parse()').runInContext(context, { timeout: 20_000, displayErrors: false });
		return undefined;
	} catch (error) {
		return error;
	} finally {
		await writeFile(join(content, file), texts[file] ?? '');
	}
}

const outcomes: { mutation: Mutation; error: unknown }[] = [];
for (const mutation of mutations) outcomes.push({ mutation, error: await outcomeOf(mutation) });

/** Some of the outcomes, drawn from the seed, as many kinds of mutations as there are. */
function sampleOf(from: typeof outcomes, size: number) {
	const random = randomOf(seed);
	const shuffled = from.map((outcome) => ({ outcome, rank: random() }));
	shuffled.sort((one, other) => one.rank - other.rank);
	const kinds = Map.groupBy(shuffled, ({ outcome }) => outcome.mutation.title.split(':')[0]);
	const rounds = [...kinds.values()].flatMap((kind) =>
		kind.map((item, round) => ({ ...item, round })),
	);
	rounds.sort((one, other) => one.round - other.round);
	return rounds.slice(0, size).map(({ outcome }) => outcome);
}

const told = outcomes.filter(({ error }) => error === undefined);
const refused = outcomes.filter(({ error }) => error !== undefined);

test('there are 200 mutations or more, and both outcomes are common', () => {
	expect(mutations.length).toBeGreaterThanOrEqual(200);
	expect(told.length).toBeGreaterThan(50);
	expect(refused.length).toBeGreaterThan(150);
});

describe(`a mutation that tells no story (seed ${seed})`, () => {
	test.each(refused)('$mutation.file, $mutation.title: stops with clear messages', ({ error }) => {
		expect(error).toBeInstanceOf(ContentError);
		const { message, stack } = error as ContentError;
		expect(stack).not.toMatch(/^\s+at /m);
		for (const line of message.split('\n'))
			expect(line).toMatch(
				/^(folder\/[a-z/]+\.(md|yaml|svg)(:[1-9]\d*)?: \S.{10,600}[.…]|… and \d+ more\.)$/u,
			);
		expect(message).not.toMatch(/Invalid input|\bundefined\b|\[object /);
	});
});

describe(`builds with mutations (seed ${seed})`, () => {
	let copy: string;
	let scripts: Set<string>;
	const faults = () => faultsOf(join(copy, 'dist'), address, scripts);
	beforeAll(async () => {
		copy = await copyProject();
		expect((await build(copy, { CONTENT: folders.small })).code).toBe(0);
		scripts = await scriptsOf(join(copy, 'dist'));
		expect(await faults()).toEqual([]);
	});
	afterAll(() => Promise.all([copy, content].map((folder) => rm(folder, { recursive: true }))));

	test.each(sampleOf(told, sample))(
		'$mutation.file, $mutation.title: builds a sound site',
		async ({ mutation: { file, bytes } }) => {
			const { code, output } = await buildWith(copy, join(folders.small, file), bytes);
			expect(code, output).toBe(0);
			expect(await faults()).toEqual([]);
		},
	);
});
