/** What the email channel grants this account: mails a second, and how many it still takes within 24 hours. */
export type EmailQuota = { perSecond: number; leftToday: number };

/** Asks for the quota. Never throws: undefined where it is not known, and then only the channel's own refusals slow us down. */
export type EmailQuotas = { read(): Promise<EmailQuota | undefined> };

/** Whoever else sends from the account, and clocks that differ, need some of it too. */
const shareForKesher = 0.9;

/** A helping lasts no longer than this, so that what was looked at before it is still true at its end. */
const longestHelpingSeconds = 2;

/** How many mails may start together, and how long they fill the rate. */
export type Helping = { size: number; milliseconds: number };

/**
 * What one of `senders` that send at once may take next of `wanted` mails. `mostPerSecond` is the stage's own bound. The
 * channel's rate is for all lanes: where two send at once, it throttles, and the messages wait.
 */
export function nextHelping(
  wanted: number,
  { quota, mostPerSecond, senders }: { quota: EmailQuota | undefined; mostPerSecond?: number; senders: number },
): Helping {
  const granted = Math.min(quota?.perSecond ?? Number.POSITIVE_INFINITY, mostPerSecond ?? Number.POSITIVE_INFINITY);
  const perSecond = (granted * shareForKesher) / senders;
  const size = Math.max(1, Math.min(wanted, Math.floor(perSecond * longestHelpingSeconds)));
  return { size, milliseconds: Math.ceil((size / perSecond) * 1000) };
}
