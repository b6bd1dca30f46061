import type { SenderIdentity } from '@kesher/domain/business/business';
import type { Purpose } from '@kesher/domain/customer/consent';
import type { Channel } from '@kesher/domain/customer/contact-point';
import type { PageKey } from './wording.ts';

/** What the form shows: what is stored, or what the customer typed when it could not be saved. */
export type PreferencesForm = {
  language: string;
  /** The ticked boxes, `service:email` and so on. */
  allowed: ReadonlySet<`${Purpose}:${Channel}`>;
  from: string;
  to: string;
};

/** A field that cannot be saved, and why. */
export type PreferencesErrors = Partial<Record<'language' | 'from' | 'to', Extract<PageKey, `error.${string}`>>>;

export type PreferencesView = {
  path: string;
  sender: SenderIdentity;
  /** Masked. */
  addresses: Partial<Record<Channel, string>>;
  form: PreferencesForm;
  errors: PreferencesErrors;
  /** What the last press did. */
  said?: 'saved' | 'unchanged' | 'paused' | 'check' | 'busy' | undefined;
  lang?: string | undefined;
};

export type UnsubscribeView = {
  path: string;
  preferencesPath: string;
  sender: SenderIdentity;
  address: string | undefined;
  state: 'ask' | 'done' | 'undone';
  /** Whether the refusal was made here, so that it can be taken back here. */
  canUndo: boolean;
  isBusy?: boolean | undefined;
  lang?: string | undefined;
};
