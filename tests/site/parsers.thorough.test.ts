import { describe } from 'vitest';
import { builtSite } from '../built-site.ts';
import { testParsers } from './parsers.ts';

const live = await builtSite('live');
describe('article parsers on the site’s own story', () => testParsers(live));
