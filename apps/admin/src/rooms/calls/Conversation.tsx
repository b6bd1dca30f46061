import { type CheckInOutcome } from '@kesher/domain/check-in/call/attempt';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { ProblemAlert } from '../../blocks/ProblemAlert.tsx';
import type { Rung } from '../../check-ins/use-rung.ts';
import type { CallSheet } from '../../server/api-types.ts';
import './conversation.css';
import type { Draft } from './draft.ts';
import { HowItEnded } from './HowItEnded.tsx';
import { Identity } from './Identity.tsx';
import { isSpoken, outcomeOf } from './outcome-key.ts';
import { Questions } from './Questions.tsx';
import { Script } from './Script.tsx';
import { SignedBy } from './SignedBy.tsx';
import { useEndCall } from './use-calls.ts';

type Props = {
  sheet: CallSheet;
  rung: Rung;
  now: number;
  takesFocus: boolean;
  draft: Draft;
  keep: (draft: Draft) => void;
  ended: () => void;
};

/** Who it is, what to say, what to ask, how it ended. */
export function Conversation({ sheet, rung, now, takesFocus, draft, keep, ended }: Props) {
  const { who, spoken, ticked } = draft;
  const [isLater, setLater] = useState(false);
  const end = useEndCall(ended);
  const { id } = sheet.checkIn;

  function finish(outcome: CheckInOutcome, againAt?: string) {
    if (end.isPending || (isSpoken(outcome) && who !== 'them')) return;
    if (outcome === 'later' && againAt === undefined) return setLater(true);
    const answers = Object.entries(ticked).map(([question, answer]) => ({ question, answer }));
    end.mutate({
      id,
      end: { outcome, ...(againAt && { againAt }), ...(isSpoken(outcome) && answers.length > 0 && { answers }) },
    });
  }

  // Heard only while the focus is within the call, and never by a field into which a digit may be written.
  const pressed = useEffectEvent((event: KeyboardEvent) => {
    const isTyped = event.target instanceof Element && event.target.matches('input:not([type="radio"])');
    const outcome = event.repeat || isTyped ? undefined : outcomeOf(event);
    if (outcome === undefined) return;
    event.preventDefault();
    finish(outcome);
  });
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const heard = new AbortController();
    place.current?.addEventListener('keydown', pressed, { signal: heard.signal });
    return () => heard.abort();
  }, []);

  return (
    <div className="conversation" ref={place}>
      <Identity
        name={rung.name}
        guardian={rung.guardian?.name}
        yearOfBirth={sheet.yearOfBirth}
        who={who}
        setWho={(one) => keep({ ...draft, who: one })}
        takesFocus={takesFocus}
      />
      {who === 'them' && (
        <>
          <Script
            sheet={sheet}
            spoken={spoken}
            theirs={rung.card?.language}
            speak={(one) => keep({ ...draft, spoken: one })}
          />
          <Questions sheet={sheet} spoken={spoken} ticked={ticked} tick={(all) => keep({ ...draft, ticked: all })} />
        </>
      )}
      {end.error && <ProblemAlert thrown={end.error} />}
      <HowItEnded who={who} isLater={isLater} isPending={end.isPending} now={now} finish={finish} />
      {who === 'them' && <SignedBy sheet={sheet} now={now} />}
    </div>
  );
}
