import * as z from 'zod';
import type { AnnouncementRules } from '../business/business.ts';
import type { Channel } from '../customer/contact-way.ts';
import type { Customer } from '../customer/customer.ts';
import type { Reason } from '../message/reason.ts';

type Prices = Pick<AnnouncementRules, 'emailPriceMicros' | 'smsPartPriceMicros'>;

/** What a customer's record says of their addresses. */
export type Addressee = Pick<Customer, 'email' | 'phone' | 'callsOnly'>;

/**
 * All that the house knows of one channel. A new one is a record here, what it says in `content`, a sender in the post
 * office: whatever else must know it does not compile until it does.
 */
export type ChannelRecord = {
  /** The customer's address on it; the same address may serve several channels. */
  addressOf: (customer: Pick<Addressee, 'email' | 'phone'>) => string | undefined;
  /** Why it can carry nothing to this customer although there is an address. */
  unfitFor: (customer: Addressee) => Reason | undefined;
  /**
   * Whether its events carry the tag of our message. Where they do, their silence proves something; where they do not, an
   * event names the channel's own id, which is remembered with the acceptance.
   */
  eventsCarryOurTag: boolean;
  /** Whether it cuts a text into parts, each of which costs. */
  cutsTexts: boolean;
  /** What one message costs, in millionths of a US dollar; `parts` is into how many the channel cuts its text. */
  priceMicros: (prices: Prices, parts: number) => number;
};

export const channelRecords: Record<Channel, ChannelRecord> = {
  email: {
    addressOf: ({ email }) => email,
    unfitFor: () => undefined,
    eventsCarryOurTag: true,
    cutsTexts: false,
    priceMicros: ({ emailPriceMicros }) => emailPriceMicros,
  },
  sms: {
    addressOf: ({ phone }) => phone,
    // A landline takes calls and no texts.
    unfitFor: ({ phone, callsOnly }) => (phone !== undefined && callsOnly === phone ? 'no-text-messages' : undefined),
    // SNS gives an SMS no event that names it by anything but its own id.
    eventsCarryOurTag: false,
    cutsTexts: true,
    priceMicros: ({ smsPartPriceMicros }, parts) => parts * smsPartPriceMicros,
  },
};

/** The same asked of each channel. */
export const perChannelSchema = <Each extends z.ZodType>(each: Each) =>
  z.object({ email: each, sms: each } satisfies Record<Channel, Each>);
