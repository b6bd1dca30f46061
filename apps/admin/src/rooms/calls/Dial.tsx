import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { Code } from '../../blocks/Bidi.tsx';
import { checkInWording } from '../../check-ins/check-in-wording.ts';
import { useWhen } from '../../check-ins/use-when.ts';
import { useWording } from '../../language/wording.ts';
import type { CallQueue, QueuedCall } from '../../server/api-types.ts';
import { callsWording } from './calls-wording.ts';
import type { useClaim } from './use-calls.ts';

type Props = {
  card: CallQueue['customers'][string] | undefined;
  call: QueuedCall;
  isMine: boolean;
  isJustTaken: boolean;
  claim: ReturnType<typeof useClaim>;
};

/** The number. The first press takes the call and then rings; where it is one's own already it is a link like any other. */
export function Dial({ card, call: { checkIn }, isMine, isJustTaken, claim }: Props) {
  const say = useWording(callsWording);
  const words = useWording(checkInWording);
  const when = useWhen();
  const begun = checkIn.attempts.at(-1);
  const take = () => claim.mutate(checkIn.id);
  const link = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    // Only now it rings: a moment ago it was nobody's, and now it is nobody else's.
    if (isMine && isJustTaken) link.current?.click();
  }, [isMine, isJustTaken]);
  return (
    <div className="dial">
      {card?.phone === undefined ? (
        <>
          <p className="quiet-note">{words(card?.callsRefused ? 'number.refused' : 'number.none')}</p>
          {!isMine && (
            <Button size="lg" loading={claim.isPending} onClick={take}>
              {say('take')}
            </Button>
          )}
        </>
      ) : (
        <Button
          component="a"
          ref={link}
          href={`tel:${card.phone}`}
          size="lg"
          variant={isMine ? 'default' : 'filled'}
          loading={claim.isPending}
          onClick={(event) => {
            if (isMine) return;
            event.preventDefault();
            if (!claim.isPending) take();
          }}
        >
          <span>{words.rich('number', { phone: <Code>{card.phone}</Code> })}</span>
        </Button>
      )}
      <p className="quiet-note">
        {isMine && begun
          ? say('mine', { time: when.short(begun.at), attempt: checkIn.attempts.length })
          : say('beforeRinging')}
      </p>
    </div>
  );
}
