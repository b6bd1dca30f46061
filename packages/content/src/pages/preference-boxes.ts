import type { Purpose } from '@kesher/domain/customer/consent';
import { purposes } from '@kesher/domain/customer/consent';
import { type ContactWay, channels, contactWays } from '@kesher/domain/customer/contact-way';

/** A box of the form of preferences: by which way, and for what. */
export type PreferenceBox = `${Purpose}:${ContactWay}`;

/** The ways that have boxes. Care is mostly a call; about an order nobody is called who has refused to be written to. */
export const boxedWays: Readonly<Record<Purpose, readonly ContactWay[]>> = {
  service: channels,
  care: contactWays,
  marketing: channels,
};

export const preferenceBoxes = purposes.flatMap((purpose) =>
  boxedWays[purpose].map((channel) => ({ purpose, channel, box: `${purpose}:${channel}` as const })),
);
