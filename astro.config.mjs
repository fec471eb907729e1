import { siteAddress } from './src/lib/urls.ts';
import { explainer } from './src/integrations/explainer.ts';

const { site, base, ...host } = siteAddress(process.env);

// Without `defineConfig`, which only names this type: all that its module loads besides would be loaded too.
/** @type {import('astro').AstroUserConfig} */
export default {
	site,
	base,
	trailingSlash: 'always',
	integrations: [explainer(host)],
	// All pages wait for the pictures that their heads name: they wait at once.
	build: { format: 'directory', inlineStylesheets: 'always', concurrency: 100 },
	cacheDir: './.astro/cache',
	compressHTML: true,
	scopedStyleStrategy: 'where',
	devToolbar: { enabled: false },
	markdown: { syntaxHighlight: false },
	// Newer CSS is written out for the browsers of three years ago; what they lack beyond that is only a gain.
	vite: { build: { cssTarget: ['chrome111', 'edge111', 'firefox114', 'safari16.4', 'ios16.4'] } },
};
