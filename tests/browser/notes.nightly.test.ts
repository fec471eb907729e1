import { openBefore } from './browser.ts';
import { testEveryNote } from './notes.ts';

await testEveryNote(openBefore('small'), [
	['new', 844, 390],
	['new', 1280, 800],
	['without a source', 390, 664],
	['without a source', 844, 390],
	['without a source', 1280, 800],
]);
