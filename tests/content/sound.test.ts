import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { faultsOf, scriptsOf } from './invariants.ts';

test.each(inject('sites'))('the $story site at $address is sound', async ({ folder, address }) => {
	expect(await faultsOf(folder, address, await scriptsOf(folder))).toEqual([]);
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
])('a page with %s is not', async (html, fault) => {
	const folder = await mkdtemp(join(tmpdir(), 'faulty-'));
	const head = '<head><title>A page</title></head>';
	const page = `<!doctype html><html>${head}<body><h1>A page</h1>${html}</body></html>`;
	await writeFile(join(folder, 'index.html'), page);
	const faults = await faultsOf(folder, 'http://localhost:4321/', new Set());
	await rm(folder, { recursive: true });
	expect(faults).toEqual([expect.stringContaining(fault)]);
});
