import type { Message } from '../message/message.ts';
import type { Member } from '../notice/audience.ts';
import type { Notice } from '../notice/notice.ts';
import {
  type DelayContent,
  type DelayOwn,
  type DelayPersonal,
  delayContentSchema,
  delayOwnSchema,
  delayPersonalSchema,
} from './delay-notice.ts';

/** What a notice of a delay says. Throws when it is none: the store lets nothing through that its job cannot read. */
export function delayContentOf({ content }: Pick<Notice, 'content'>): DelayContent {
  return delayContentSchema.parse(content);
}

/** What a delay keeps of one member of its audience. Throws when it is none. */
export function delayOwnOf(member: Member): DelayOwn {
  return delayOwnSchema.parse(member);
}

/** What a message about a delay says to its customer. Throws when it is none. */
export function delayPersonalOf({ personal }: Pick<Message, 'personal'>): DelayPersonal {
  return delayPersonalSchema.parse(personal);
}
