declare module 'virtual:article' {
	/** All that the content folder holds; for pages, layouts and endpoints only. */
	export const article: import('./types/article.ts').Article;
}
