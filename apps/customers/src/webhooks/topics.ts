import type { ChangeReading } from './incoming-change.ts';

/**
 * Refuses a topic that Kesher does nothing with: whoever set it up sees in their shop that these events fail, instead of
 * believing that they are taken care of. Each topic is a subscription of its own, so the others go on.
 */
export function refuseTopic(
  topic: string | undefined,
  {
    header,
    accepted,
    remedies,
  }: { header: string; accepted: readonly string[]; remedies: Readonly<Record<string, string>> },
): ChangeReading {
  const known = topic !== undefined && Object.hasOwn(remedies, topic) ? `${remedies[topic]} ` : '';
  return {
    kind: 'refused',
    problem: {
      title: 'Kesher does nothing with events of this topic.',
      field: header,
      remedy: `${known}Remove this webhook. Topics that are taken: ${accepted.join(', ')}.`,
    },
  };
}
