/**
 * The logo in a square of 16 (path data): a sheet with a line of 1, and for each of the two sides a line of 2. The
 * icons in public/ are drawn alike.
 */
export const logo = { sheet: 'M2.5 1.5h11v13h-11z', first: 'M6 4v8', second: 'M10 4v8' };
