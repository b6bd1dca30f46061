import type { Customer } from '../../customer/customer.ts';
import { chooseRoutes, hasRefusedCalls, type RouteRules } from '../../message/routes.ts';
import { checkInJob } from '../check-in-job.ts';

/** What somebody has refused of care: to be rung, or whatever would reach them. */
export type RefusedOfCare = 'calls' | 'everything';

/** What a customer refuses of care as things stand; undefined where somebody may ring. */
export function refusedOfCare(customer: Customer, rules: Omit<RouteRules, 'purpose'>): RefusedOfCare | undefined {
  const about: RouteRules = { ...rules, purpose: checkInJob.purpose };
  if (!hasRefusedCalls(customer, about)) return undefined;
  return chooseRoutes(customer, about).kind === 'channels' ? 'calls' : 'everything';
}
