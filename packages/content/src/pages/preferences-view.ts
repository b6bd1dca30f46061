import type { SenderIdentity } from '@kesher/domain/business/business';
import type { Purpose } from '@kesher/domain/customer/consent';
import type { ConsentOrigin } from '@kesher/domain/customer/consent-origin';
import type { Channel } from '@kesher/domain/customer/contact-way';
import type { Instant } from '@kesher/domain/instant';
import type { Language } from '@kesher/domain/language';
import type { Reach } from '@kesher/domain/message/reach';
import type { PreferenceBox } from './preference-boxes.ts';
import type { PageKey } from './wording.ts';

/** What the form shows: what is stored, or what the customer typed when it could not be saved. */
export type PreferencesForm = {
  language: string;
  /** The ticked boxes, `service:email` and so on. */
  allowed: ReadonlySet<PreferenceBox>;
  /** Whether the boxes of care were shown: forms that were opened before there were any have none. */
  asksCare: boolean;
  from: string;
  to: string;
};

/** A field that cannot be saved, and why. */
export type PreferencesErrors = Partial<Record<'language' | 'from' | 'to', Extract<PageKey, `error.${string}`>>>;

export type PreferencesView = {
  path: string;
  sender: SenderIdentity;
  /** The languages that the business serves: the customer chooses among them. */
  languages: readonly Language[];
  /** Masked. */
  addresses: Partial<Record<Channel, string>>;
  form: PreferencesForm;
  /** Whose yes each ticked box rests on, and of when; boxes that nobody decided about have none. */
  yes: Partial<Record<PreferenceBox, { origin: ConsentOrigin; at: Instant }>>;
  /** How they hear of their orders as it is stored, and how they would after everything is refused. */
  reach: { now: Reach; allOff: Reach };
  /** Whether the business asks them how they are, or they have decided about that: nobody else sees anything of care. */
  asksCare: boolean;
  /** Whether the box that keeps calls after a treatment is ticked: they kept them when they stopped everything. */
  keepsCalls: boolean;
  errors: PreferencesErrors;
  /** What the last press did. */
  said?: 'saved' | 'unchanged' | 'paused' | 'paused-but-calls' | 'paused-calls-too' | 'check' | 'busy' | undefined;
  lang?: string | undefined;
};

export type UnsubscribeView = {
  path: string;
  preferencesPath: string;
  sender: SenderIdentity;
  address: string | undefined;
  /** `not-one-click`: something was posted that is neither a press on this page nor what RFC 8058 says. */
  state: 'ask' | 'done' | 'undone' | 'not-one-click';
  /** Of which kinds emails still come though those about orders are refused. */
  stays: readonly Exclude<Purpose, 'service'>[];
  /** How they hear of their orders now, or would after pressing. */
  reach: Reach;
  addresses: PreferencesView['addresses'];
  /** Whether the refusal was made here, so that it can be taken back here. */
  canUndo: boolean;
  isBusy?: boolean | undefined;
  lang?: string | undefined;
};
