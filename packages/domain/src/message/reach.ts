import type { Channel } from '../customer/contact-way.ts';
import type { Customer } from '../customer/customer.ts';
import { chooseRoutes, type RouteRules } from './routes.ts';

/** How somebody hears of their orders as things stand: by these channels, by a person's call, or not at all. */
export type Reach = { kind: 'channels'; channels: Channel[] } | { kind: 'call' } | { kind: 'nobody'; byWish: boolean };

/**
 * How a customer is reached, by the very rules that sending follows, so that a page never promises a way that sending
 * would not take: whoever refused every channel is not called either, and without a number there is nobody to call.
 */
export function reachOf(customer: Customer, rules: RouteRules): Reach {
  const routes = chooseRoutes(customer, rules);
  switch (routes.kind) {
    case 'channels':
      return { kind: 'channels', channels: [routes.first, ...routes.next] };
    case 'wish':
      return { kind: 'nobody', byWish: true };
    case 'person':
      return customer.phone === undefined ? { kind: 'nobody', byWish: false } : { kind: 'call' };
  }
}
