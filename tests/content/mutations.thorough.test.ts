import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createContext, Script } from 'node:vm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ContentError } from '../../src/article/content-error.ts';
import { readTexts } from '../../src/article/loader.ts';
import { contentFiles, tellStory } from '../../src/article/story.ts';
import { faultsOf, scriptsOf } from '../invariants.ts';
import { mutationsOf, randomOf, type Mutation } from '../mutations.ts';
import { build, contentTexts, copyProject, filesOf } from '../project.ts';

const seed = 20_231_204;
/** How many of the mutations that tell a story, and of those that do not, are really built. */
const samples = { told: 15, refused: 6 };
const address = 'http://localhost:4321/';

const texts = await contentTexts();
const mutations = mutationsOf(texts, seed);
const content = await mkdtemp(join(tmpdir(), 'content-'));
for (const file of contentFiles) await writeFile(join(content, file), texts[file]);

/** What becomes of a mutation: nothing where the story is told, else what was thrown. A hang is an error too. */
async function outcomeOf({ file, bytes }: Mutation): Promise<unknown> {
	await writeFile(join(content, file), bytes);
	try {
		const read = await readTexts(pathToFileURL(`${content}/`));
		const context = createContext({ tell: () => void tellStory(read) });
		new Script('tell()').runInContext(context, { timeout: 20_000, displayErrors: false });
		return undefined;
	} catch (error) {
		return error;
	} finally {
		await writeFile(join(content, file), texts[file]);
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

test.each([
	['<script>alert(1)</script>', 'a script <script>'],
	['<p onclick="alert(1)">x</p>', 'p has a handler onclick'],
	['<a href=" JavaScript:alert(1)">x</a>', 'a has href=" JavaScript'],
	['<a href="data:text/html,x">x</a>', 'a has href="data:'],
	['<a href="/nowhere/">x</a>', '/nowhere/ leads nowhere'],
	['<a href="#nowhere">x</a>', '#nowhere leads nowhere'],
	['<p id="x">x</p><p id="x">x</p>', 'the id "x" is empty or stands twice'],
	['<h2></h2>', 'h2 is empty'],
	['<path d="MNaN 0"></path>', 'path has d="MNaN 0"'],
	['<p>A claim.[^C3</p>', 'the text holds "[^"'],
])('the checks of a built site find the fault of %s', async (html, fault) => {
	const folder = await mkdtemp(join(tmpdir(), 'faulty-'));
	const head = '<head><title>A page</title></head>';
	const page = `<!doctype html><html>${head}<body><h1>A page</h1>${html}</body></html>`;
	await writeFile(join(folder, 'index.html'), page);
	const faults = await faultsOf(folder, address, new Set());
	await rm(folder, { recursive: true });
	expect(faults).toEqual([expect.stringContaining(fault)]);
});

describe(`a mutation that tells no story (seed ${seed})`, () => {
	test.each(refused)(
		'$mutation.file, $mutation.title: stops with one clear message',
		({ error }) => {
			expect(error).toBeInstanceOf(ContentError);
			const { message, stack } = error as ContentError;
			expect(stack).toBe(message);
			expect(message).toMatch(/^content\/[a-z]+\.(md|yaml)(:[1-9]\d*)?: \S.{10,600}\.$/u);
			expect(message).not.toMatch(/Invalid input|\bundefined\b|\[object /);
		},
	);
});

describe(`builds with mutations (seed ${seed})`, () => {
	let copy: string;
	let scripts: Set<string>;
	beforeAll(async () => {
		copy = await copyProject();
		expect((await build(copy)).code).toBe(0);
		scripts = await scriptsOf(join(copy, 'dist'));
		expect(await faultsOf(join(copy, 'dist'), address, scripts)).toEqual([]);
	});
	afterAll(() => Promise.all([copy, content].map((folder) => rm(folder, { recursive: true }))));

	async function buildWith({ file, bytes }: Mutation) {
		await writeFile(join(copy, 'content', file), bytes);
		try {
			return await build(copy);
		} finally {
			await writeFile(join(copy, 'content', file), texts[file]);
		}
	}

	test.each(sampleOf(told, samples.told))(
		'$mutation.file, $mutation.title: builds a sound site',
		async ({ mutation }) => {
			const { code, output } = await buildWith(mutation);
			expect(code, output).toBe(0);
			expect(await faultsOf(join(copy, 'dist'), address, scripts)).toEqual([]);
		},
	);

	test.each(sampleOf(refused, samples.refused))(
		'$mutation.file, $mutation.title: tells the message once and leaves dist alone',
		async ({ mutation, error }) => {
			const before = await filesOf(join(copy, 'dist'));
			const { code, output } = await buildWith(mutation);
			expect(code).toBe(1);
			expect(output.split((error as Error).message)).toHaveLength(2);
			expect(output).not.toMatch(/^\s+at /m);
			expect(await filesOf(join(copy, 'dist'))).toEqual(before);
		},
	);
});
