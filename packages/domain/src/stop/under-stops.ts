import type { Message } from '../message/message.ts';
import type { Alike } from '../notice/chunk-counts.ts';
import type { Standing } from '../notice/ledger.ts';
import { type Decided, isAnnouncementStopped, isRouteStopped, type Stop } from './stop.ts';

/** Where a customer stands while these stops do: what waits says that it is stopped, and no longer than it is. */
export function underStops(standing: Standing, notice: Decided, stops: readonly Stop[]): Standing {
  const { outcome, message, reason, ...rest } = standing;
  // What is claimed is on its way, and cannot be called back.
  if (outcome !== 'waiting' || message?.state === 'claimed') return standing;
  if (isHeld(message, notice, stops)) return { ...standing, reason: 'stopped' };
  return reason === 'stopped' ? { ...rest, outcome, ...(message && { message }) } : standing;
}

/** The same for customers who were counted together, as they stood then: what was on its way then has left since. */
export function alikeUnderStops(alike: Alike, notice: Decided, stops: readonly Stop[]): Alike {
  const { reason, ...rest } = alike;
  if (alike.outcome !== 'waiting') return alike;
  const { route } = alike;
  const isStopped = route ? isRouteStopped({ notice, route }, stops) : isAnnouncementStopped(notice, stops);
  if (isStopped) return { ...alike, reason: 'stopped' };
  return reason === 'stopped' ? rest : alike;
}

/** The messages whose going on is expected: the others stand still because somebody wants it. */
export function notStopped(messages: readonly Message[], notice: Decided, stops: readonly Stop[]): Message[] {
  return messages.filter((message) => !isHeld(message, notice, stops));
}

/** Whoever is not planned yet is held by the stop of the announcement alone. */
function isHeld(message: Message | undefined, notice: Decided, stops: readonly Stop[]): boolean {
  return message ? isRouteStopped({ notice, route: message.route }, stops) : isAnnouncementStopped(notice, stops);
}
