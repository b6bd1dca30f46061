import type { PlainKind } from '@kesher/content/pages/plain-page.tsx';
import type { PreferencesView } from '@kesher/content/pages/preferences-view';
import type { Purpose } from '@kesher/domain/customer/consent';
import type { Customer } from '@kesher/domain/customer/customer';
import type { Instant } from '@kesher/domain/instant';
import type { Language } from '@kesher/domain/language';
import type { Pause } from './plan-pause.ts';
import { planOneClick, planResubscribe, planUnsubscribe } from './plan-unsubscribe.ts';
import type { Press } from './read-form.ts';

/** The customer as a press below `/u` leaves them; undefined where it changes nothing. */
export function planPress(
  customer: Customer,
  press: Press,
  by: { now: Instant; shownIn: Language },
): Customer | undefined {
  switch (press.kind) {
    case 'one-click':
      return planOneClick(customer, { now: by.now, purpose: press.purpose });
    case 'unsubscribe':
      return planUnsubscribe(customer, by);
    case 'undo':
      return planResubscribe(customer, by);
  }
}

/** What a mail program's one click is answered with, where nothing about the customer may be shown. */
export const oneClickNoted: Record<Purpose, { unread: PlainKind; closed: PlainKind }> = {
  service: { unread: 'noted-orders', closed: 'stopped-orders' },
  care: { unread: 'noted-care', closed: 'noted-care' },
  marketing: { unread: 'noted-offers', closed: 'noted-offers' },
};

/** What the page says once everything is stopped: calls that stay are named, and so are those that stop with it. */
export function pausedWords({ asksCalls, keepsCalls }: Pause): NonNullable<PreferencesView['said']> {
  if (!asksCalls) return 'paused';
  return keepsCalls ? 'paused-but-calls' : 'paused-calls-too';
}
