/**
 * 03/04/26 is the third of April for most of the world, the fourth of March for some, and the 26th of April 2003 for those
 * who write the year first.
 */
export const dateOrders = ['day-first', 'month-first', 'year-first'] as const;
export type DateOrder = (typeof dateOrders)[number];
