import type { ItemKey } from './table.ts';

/** Where the record of a work and its check-in lies. */
export const checkInKey = (id: string): ItemKey => ({ pk: `work#${id}`, sk: 'work' });

/** Where a visit that lies ahead lies. */
export const visitKey = (id: string): ItemKey => ({ pk: `visit#${id}`, sk: 'visit' });
