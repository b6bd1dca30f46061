/** @jsxImportSource hono/jsx */
import type { CrisisLine } from '@kesher/domain/check-in/answer/crisis-line';
import { createMessages, phrase } from '../format/messages.ts';
import { Isolated, own, PhoneLink } from '../pages/isolated.tsx';
import type { PageSpeech } from '../pages/page-speech.ts';
import { dangerWording } from './danger-wording.ts';

/** Who listens to somebody who may harm themselves; nothing where that was not written, or their country has no such line. */
export function CrisisLineSection({ line, speech }: { line: CrisisLine | undefined; speech: PageSpeech }) {
  if (line === undefined) return null;
  const say = createMessages(dangerWording.messages[speech.language], speech).format;
  return (
    <>
      <p>
        <Isolated text={say('crisis.listens', { name: own(line.name[speech.language]) })} />
      </p>
      <PhoneLink phone={line.phone} label={say('crisis.call', { phone: phrase(line.phone) })} />
    </>
  );
}
