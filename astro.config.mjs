import { defineConfig } from 'astro/config';
import { defaultAddress, parseAddress } from './src/site/address.ts';
import { explainer } from './src/site/integration.ts';

export default defineConfig({
	...parseAddress(process.env.SITE_URL ?? defaultAddress),
	trailingSlash: 'always',
	integrations: [explainer()],
	build: { format: 'directory', inlineStylesheets: 'always' },
	cacheDir: './.astro/cache',
	compressHTML: true,
	scopedStyleStrategy: 'where',
	devToolbar: { enabled: false },
	markdown: { syntaxHighlight: false },
	security: {
		csp: {
			directives: [
				"default-src 'none'",
				"img-src 'self'",
				// For tools that fetch robots.txt in the page's name, as Lighthouse does.
				"connect-src 'self'",
				"base-uri 'none'",
				"form-action 'none'",
			],
		},
	},
});
