/** @jsxImportSource hono/jsx */
import type { SenderIdentity } from '@kesher/domain/business/business';
import { createMessages, phrase } from '../format/messages.ts';
import { PhoneLink } from '../pages/isolated.tsx';
import type { PageSpeech } from '../pages/page-speech.ts';
import { CrisisLineSection } from './crisis-line-section.tsx';
import { dangerWording } from './danger-wording.ts';
import type { DangerView } from './intake-view.ts';
import { answerWording } from './page-wording.ts';
import { PromiseLine } from './promise-line.tsx';

type Props = {
  danger: DangerView;
  emergencyNumber: string;
  sender: SenderIdentity;
  speech: PageSpeech;
};

/** What whoever wrote words that may mean danger does now, who was asked to look, and by when somebody rings. */
export function DangerNotice({ danger, emergencyNumber: number, sender: { phone }, speech }: Props) {
  const say = createMessages(answerWording.messages[speech.language], speech).format;
  const tell = createMessages(dangerWording.messages[speech.language], speech).format;
  const { isAsked, isTaken, promise, crisisLine } = danger;
  return (
    <div class="alert stack" role="alert">
      <p>
        <strong>{tell('danger.heading')}</strong> {tell('danger.emergency')}
      </p>
      <PhoneLink phone={number} label={say('emergency.call', { number: phrase(number) })} />
      <CrisisLineSection line={crisisLine} speech={speech} />
      {isTaken ? <p>{tell('danger.taken')}</p> : isAsked ? <p>{tell('danger.asked')}</p> : null}
      <PromiseLine promise={promise} speech={speech} />
      {promise === undefined || (promise !== 'none' && !promise.isLate) ? null : (
        <PhoneLink phone={phone} label={speech.tell('person.call', { phone })} />
      )}
    </div>
  );
}
