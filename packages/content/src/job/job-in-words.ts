import type { SenderIdentity } from '@kesher/domain/business/business';
import type { Job } from '@kesher/domain/job/job';
import type { Language } from '@kesher/domain/language';
import type { Personal } from '@kesher/domain/message/message';
import type { Notice } from '@kesher/domain/notice/notice';
import type { OwnWords } from '@kesher/domain/wording/own-sentence';
import type { Letter } from '../render/letter.ts';
import type { Sms } from '../render/sms-text.ts';
import type { OwnableSentences } from './own-sentences.ts';

/** One notice, to readers of one language and time zone. */
export type Writing = {
  readonly notice: Notice;
  readonly sender: SenderIdentity;
  readonly language: Language;
  readonly timeZone: string;
  /** What the business says in its own words, in this language. */
  readonly own: OwnWords;
};

/** What is written to one reader, of one notice. */
export type WrittenToOne = {
  /** As what this reader meets the notice: readers of one stance get the same letter around their own lines. */
  readonly stance: string;
  letter(): Letter;
  /** The lines about this reader, in plain text. */
  lines(): { readonly greeting: string; readonly lead: string; readonly items: readonly string[] };
  sms(link: string): Sms;
};

/** A job that can say what its notices say, on every channel. */
export type JobInWords = Job & {
  /** The sentences that a business may say in its own words. */
  readonly ownable: OwnableSentences;
  /** Words a notice once for many readers. Throws when the job cannot read the notice, or what is a reader's own. */
  write(writing: Writing): (personal: Personal) => WrittenToOne;
};
