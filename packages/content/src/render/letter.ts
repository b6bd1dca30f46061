import type { Language } from '@kesher/domain/language';

/** A paragraph with a heading: its list, if any, comes before its sentences. */
export type Section = {
  readonly heading: string;
  readonly sentences: readonly string[];
  readonly items: readonly string[];
};

/** What a mail says, in plain text, before a layout shapes it. The lines about the one reader are slots of the layout. */
export type Letter = {
  readonly language: Language;
  readonly subject: string;
  /** What an inbox shows beside the subject. */
  readonly preheader: string;
  readonly itemsHeading: string;
  readonly sections: readonly Section[];
  readonly button: string;
  readonly reach: string;
  readonly sender: string;
  readonly postalAddress: string;
  readonly why: string;
  readonly unsubscribe: string;
};

/** What a layout leaves open for one message. */
export const slotNames = ['greeting', 'lead', 'items', 'link', 'unsubscribe'] as const;
export type SlotName = (typeof slotNames)[number];
