import { describe, expect, it } from 'vitest';
import { channels } from '../customer/contact-way.ts';
import { channelRecords } from './channel-record.ts';

const prices = { emailPriceMicros: 100, smsPartPriceMicros: 40_000 };
const somebody = { email: 'dana@example.com', phone: '+97225551234', callsOnly: undefined };

describe('the record of a channel', () => {
  it('is there for every channel', () => {
    expect(Object.keys(channelRecords)).toEqual([...channels]);
  });

  it('names the address of its own kind, never that of another', () => {
    expect(channels.map((channel) => channelRecords[channel].addressOf(somebody))).toEqual([
      'dana@example.com',
      '+97225551234',
    ]);
  });

  it('is unfit where the address takes no such message', () => {
    const landline = { ...somebody, callsOnly: '+97225551234' };
    expect(channels.map((channel) => channelRecords[channel].unfitFor(landline))).toEqual([
      undefined,
      'no-text-messages',
    ]);
    expect(channels.map((channel) => channelRecords[channel].unfitFor(somebody))).toEqual([undefined, undefined]);
    expect(channelRecords.sms.unfitFor({})).toBeUndefined();
  });

  it('prices a mail as a whole and an SMS by its parts', () => {
    expect(channels.map((channel) => channelRecords[channel].priceMicros(prices, 3))).toEqual([100, 120_000]);
  });
});
