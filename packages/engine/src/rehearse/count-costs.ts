import { channelTexts } from '@kesher/content/render/channel-text';
import { prepareMessage } from '@kesher/content/render/prepare-message';
import type { Settings } from '@kesher/domain/business/settings-store';
import { channelRecords } from '@kesher/domain/channel/channel-record';
import type { Channel } from '@kesher/domain/customer/contact-way';
import type { Instant } from '@kesher/domain/instant';
import type { Language } from '@kesher/domain/language';
import type { Message } from '@kesher/domain/message/message';
import type { Notice } from '@kesher/domain/notice/notice';
import { type OwnSentence, ownWordsAt } from '@kesher/domain/wording/own-sentence';
import type { EnginePorts } from '../ports.ts';

export const noCost = { micros: 0, smsParts: 0 };

/** What one message costs, counted where a channel cuts its texts on the very text, with a link of the true length. */
export function countCosts(
  { jobs }: Pick<EnginePorts, 'jobs'>,
  notice: Notice,
  { settings, sentences, now }: { settings: Settings; sentences: readonly OwnSentence[]; now: Instant },
) {
  const { sender, calendar } = settings;
  const job = jobs.of(notice.content);
  const link = `https://${'x'.repeat(20)}/${job.linkPath}/${'x'.repeat(22)}`;
  const prepared = new Map<Language, ReturnType<typeof prepareMessage>>();
  return (channel: Channel, { language, personal }: Pick<Message, 'language' | 'personal'>): typeof noCost => {
    if (!channelRecords[channel].cutsTexts)
      return { micros: channelRecords[channel].priceMicros(settings.announcements, 1), smsParts: 0 };
    const own = ownWordsAt(sentences, { job: job.name, language, at: now });
    const wording =
      prepared.get(language) ?? prepareMessage({ job, notice, sender, language, timeZone: calendar.timeZone, own });
    prepared.set(language, wording);
    const { parts } = channelTexts[channel](wording, personal, { link, unsubscribeLink: link });
    return { micros: channelRecords[channel].priceMicros(settings.announcements, parts), smsParts: parts };
  };
}
