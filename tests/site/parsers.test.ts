import { describe } from 'vitest';
import { builtSites } from '../built-site.ts';
import { testParsers } from './parsers.ts';

describe.each(await builtSites('small'))(
	'article parsers on the $story story at $address',
	testParsers,
);
