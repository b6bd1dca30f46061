import * as z from 'zod';
import { phoneNumberSchema } from '../customer/contact-point.ts';
import { instantSchema } from '../instant-schema.ts';
import { localizedLineSchema } from '../localized-text.ts';

const listSchema = z.array(localizedLineSchema).min(1).max(12);

/** What staff fill into the sentences of a kit: nothing else is typed at two in the morning. */
export const kitFillsSchema = z
  .object({
    /** What is off, or partly so: "Water", "Line 5". */
    services: listSchema,
    /** What is short where a supplier fails. */
    goods: listSchema,
    /** Which areas or branches are concerned. */
    where: listSchema,
    /** What is open, or where something can be had meanwhile. */
    places: listSchema,
    cause: localizedLineSchema,
    since: instantSchema,
    /** As it is announced or estimated. */
    until: instantSchema,
    /** Since when it is open again. */
    reopened: instantSchema,
    phone: z.union([phoneNumberSchema, z.string().regex(/^[0-9*]{3,6}$/)]),
    /** Where the authorities' own orders stand: they are linked, never reworded. */
    orders: z.url({ protocol: /^https$/ }).max(300),
    /** What stays as it was made for the crisis. */
    kept: localizedLineSchema,
  })
  .partial();
export type KitFills = z.infer<typeof kitFillsSchema>;
export type FillName = keyof KitFills;

/** What is asked for at each fill. */
export const kindOfFill = {
  services: 'list',
  goods: 'list',
  where: 'list',
  places: 'list',
  cause: 'text',
  since: 'instant',
  until: 'instant',
  reopened: 'instant',
  phone: 'phone',
  orders: 'link',
  kept: 'text',
} as const satisfies Record<FillName, 'list' | 'text' | 'instant' | 'phone' | 'link'>;

/** The fills as one language writes them. */
export type ShownFills = Readonly<Partial<Record<FillName, string>>>;
