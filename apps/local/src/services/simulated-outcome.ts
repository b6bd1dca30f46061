import type { EventKind } from './ses/channel-events.ts';

/** What the channel will report about a recipient, and how long after it accepted the message. */
export type Planned = { kind: EventKind; afterMs: number };

/**
 * The outcome of an email by its magic local part, as with SES's mailbox simulator
 * (https://docs.aws.amazon.com/ses/latest/dg/send-an-email-from-console.html), but in any domain:
 * `Send` events are not reported: our configuration sets leave them out, since nothing acts on them.
 * `bounce+anything@`, `complaint@`, `suppressionlist@`; `ooto@` is delivered and answers with an out-of-office reply, which
 * SES reports as a transient bounce; `mailboxfull@` only bounces so; `delay@` first reports a delay, then a delivery.
 */
export function plannedForEmail(address: string, deliveryMs: number): Planned[] {
  const simulated: string = /^[^+@]*/.exec(address.toLowerCase())?.[0] ?? '';
  const delivered: Planned = { kind: 'Delivery', afterMs: deliveryMs };
  switch (simulated) {
    case 'bounce':
      return [{ kind: 'Bounce', afterMs: deliveryMs }];
    case 'suppressionlist':
      return [{ kind: 'SuppressedBounce', afterMs: deliveryMs }];
    case 'complaint':
      return [delivered, { kind: 'Complaint', afterMs: 2 * deliveryMs }];
    case 'ooto':
      return [delivered, { kind: 'OutOfOffice', afterMs: 2 * deliveryMs }];
    case 'mailboxfull':
      return [{ kind: 'TransientBounce', afterMs: deliveryMs }];
    case 'delay':
      return [
        { kind: 'DeliveryDelay', afterMs: deliveryMs },
        { kind: 'Delivery', afterMs: 10 * deliveryMs },
      ];
    default:
      return [delivered];
  }
}

/** What becomes of an SMS to a number that ends so. */
const smsByEnding: Readonly<Record<string, EventKind>> = {
  '0000000': 'Bounce',
  '0000091': 'SpendLimit',
  '0000092': 'PriceCap',
  '0000093': 'CarrierBlock',
  '0000094': 'OptOut',
  '0000095': 'DeadNumber',
};

/**
 * The outcome of an SMS by its number: one that ends in seven zeros is not reached, in 0000091 to 0000095 it fails in the
 * ways that carriers tell apart, and Amazon's own simulator number for failures fails here too
 * (https://docs.aws.amazon.com/sms-voice/latest/userguide/test-phone-numbers.html).
 */
export function plannedForSms(number: string, deliveryMs: number): Planned[] {
  const kind = number === '+14254147167' ? 'Bounce' : (smsByEnding[number.slice(-7)] ?? 'Delivery');
  return [{ kind, afterMs: deliveryMs }];
}
