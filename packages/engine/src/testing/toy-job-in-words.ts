import { createMessages, phrase } from '@kesher/content/format/messages';
import type { JobInWords } from '@kesher/content/job/job-in-words';
import { withOwnWords } from '@kesher/content/job/own-sentences';
import { countedSms } from '@kesher/content/render/sms-text';
import type { JobContent } from '@kesher/domain/job/job';
import { jobsOf } from '@kesher/domain/job/jobs';
import { type ToyRecord, toyJob } from '@kesher/domain/job/toy-job.fixture';
import type { Notice } from '@kesher/domain/notice/notice';

const sentences = { lead: 'The {colour} {names} has {says}.' };

/** A job that no customer of Kesher has, in words: what goes out for it is assumed of no job. */
const toyJobInWords = {
  ...toyJob,
  ownable: { en: sentences, he: sentences, ar: sentences },
  write({ notice, sender, language, own }) {
    const catalog = withOwnWords(sentences, { own, mayBe: sentences });
    const { format } = createMessages(catalog, { language, locale: language });
    const { says, about } = toyJob.inShort(notice.content);
    const names = about.map(({ name }) => name).join(', ');
    return (personal) => {
      const { colour } = toyJob.factsSchema.parse(personal);
      const lead = format('lead', { colour: phrase(colour), names: phrase(names), says: phrase(says) });
      return {
        stance: says,
        letter: () => ({
          language,
          subject: `Your ${names}`,
          preheader: names,
          itemsHeading: 'Toys',
          sections: [],
          button: 'Play',
          reach: sender.phone,
          sender: sender.name[language],
          postalAddress: sender.postalAddress[language],
          why: 'You have a toy.',
          unsubscribe: 'No more toys',
        }),
        lines: () => ({ greeting: `Hello ${personal.customerName}`, lead, items: [colour] }),
        sms: (link) => countedSms(`${lead} ${link}`),
      };
    };
  },
} as const satisfies JobInWords;

export const toyJobsInWords = jobsOf<JobInWords>([toyJobInWords]);

/** The notice of what is told about a toy. */
export function noticeOfToy({ id, version, toys }: ToyRecord, live: NonNullable<ToyRecord['live']>): Notice {
  const content: JobContent = { job: 'toy', toys, ...live.statement };
  return {
    id: live.noticeId,
    subjectId: id,
    version,
    lane: toyJob.laneOf(),
    content,
    publishedBy: live.publishedBy,
    publishedAt: live.publishedAt,
    ...(live.decidedAt && { decidedAt: live.decidedAt }),
  };
}
