import type { SenderIdentity } from '@kesher/domain/business/business';
import type { Channel } from '@kesher/domain/customer/contact-way';
import type { NoticeId } from '@kesher/domain/ids';
import type { Instant } from '@kesher/domain/instant';
import type { MessageState } from '@kesher/domain/message/states';
import type { Money } from '@kesher/domain/money';
import type { Silence } from '@kesher/domain/stock-delay/consent-round';
import type { DelayPersonal, DelayStatement, NamedProduct } from '@kesher/domain/stock-delay/delay-notice';
import type { DelayOption } from '@kesher/domain/stock-delay/option';

/** One version of the delay, as it was said. */
export type SaidVersion = { noticeId: NoticeId; statement: DelayStatement; publishedAt: Instant };

/** Where the customer's choice stands. */
export type ChoiceView = {
  option: DelayOption;
  state: 'open' | 'in-progress' | 'done' | 'cancelled';
  chosenAt: Instant;
  startedAt?: Instant | undefined;
  doneAt?: Instant | undefined;
  dueAt: Instant;
  isLate: boolean;
  /** Why it can no longer be changed here. */
  closedBy?: 'in-progress' | 'done' | undefined;
  /** The date moved since: waiting has to be agreed to anew. */
  askedAgain: boolean;
  /** What the lines cost that were given up, as far as it is known. */
  sum?: Money | undefined;
  /** The word about the wait that was promised by then, and that this choice ended. */
  endsPromiseOf?: Instant | undefined;
};

export type OfferedOption = { index: number; option: DelayOption; dueAt: Instant };

/** A message that went out to the customer about this delay. Without its address: whoever holds the link need not see it. */
export type SentView = {
  route: Channel;
  state: MessageState;
  at: Instant;
  kind: DelayStatement['kind'];
  first: boolean;
};

/** What a customer's page shows about a delay: the truth now, what they chose, what they were told. */
export type DelayView = {
  /** This page's own path, `/d/<token>`. */
  path: string;
  preferencesPath: string;
  sender: SenderIdentity;
  products: readonly NamedProduct[];
  live: SaidVersion;
  /** Newest first, without the live one. */
  earlier: readonly SaidVersion[];
  personal: DelayPersonal;
  isWaiting: boolean;
  options: readonly OfferedOption[];
  choice?: ChoiceView | undefined;
  /** They chose an option that ends the wait: of the delay there is nothing more to say to them. */
  isEnded: boolean;
  /** The delay was a mistake, and they gave their order up because of it. */
  orderBack?:
    | { state: 'offered'; dueAt: Instant }
    | { state: 'asked' | 'done'; askedAt: Instant; dueAt: Instant }
    | undefined;
  /** What silence means while an answer is owed. */
  silence?: Silence | undefined;
  /** What silence already led to. */
  silenceTask?: { action: 'hold' | 'refund'; state: 'open' | 'in-progress' | 'done' } | undefined;
  isPromiseBroken: boolean;
  sent: readonly SentView[];
  alert?: DelayAlert | undefined;
  /** Set by the door where a browser opened the page: a preview tells nobody. */
  tellsOpening?: boolean | undefined;
  /** Set when the customer switched language by the link, so that the next page keeps it. */
  lang?: string | undefined;
};

export type DelayAlert = 'outdated' | 'unreadable' | 'over' | 'not-waiting' | 'closed' | 'busy' | 'no-order-back';
