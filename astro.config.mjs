import { loadEnv } from 'vite';
import { explainer } from './src/integrations/explainer.ts';
import { siteAddress } from './src/lib/site-address.ts';

// Astro reads `.env` only after this file; an address in it counts as one of the environment does.
const dotEnv = loadEnv('production', process.cwd(), 'SITE_URL');
const address = siteAddress({ ...process.env, ...dotEnv });

// Without `defineConfig`, which only names this type: all that its module loads besides would be loaded too.
/** @type {import('astro').AstroUserConfig} */
export default {
	site: address.site,
	base: address.base,
	trailingSlash: 'always',
	integrations: [explainer(address)],
	// All pages wait for the pictures that their heads name: they wait at once.
	build: { format: 'directory', inlineStylesheets: 'always', concurrency: 100 },
	cacheDir: './.astro/cache',
	compressHTML: true,
	scopedStyleStrategy: 'where',
	devToolbar: { enabled: false },
	markdown: { syntaxHighlight: false },
	vite: {
		define: { __SITE_ADDRESS__: JSON.stringify(address) },
		// Newer CSS is written out for the browsers of three years ago; what they lack beyond that is only a gain.
		build: { cssTarget: ['chrome111', 'edge111', 'firefox114', 'safari16.4', 'ios16.4'] },
	},
};
