import type { JobInWords } from '@kesher/content/job/job-in-words';
import { countedSms } from '@kesher/content/render/sms-text';
import { jobsOf } from '@kesher/domain/job/jobs';
import { toyJob } from '@kesher/domain/job/toy-job.fixture';

/** A job that no customer of Kesher has, in words: what goes out for it is assumed of no job. */
const toyJobInWords = {
  ...toyJob,
  write({ notice, sender, language }) {
    const { says, about } = toyJob.inShort(notice.content);
    const names = about.map(({ name }) => name).join(', ');
    return (personal) => {
      const { colour } = toyJob.factsSchema.parse(personal);
      const lead = `The ${colour} ${names} has ${says}.`;
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
