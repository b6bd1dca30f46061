import type { ItemKey } from './table.ts';

/** Where the business's settings stand. */
export const settingsKey: ItemKey = { pk: 'settings', sk: 'business' };
