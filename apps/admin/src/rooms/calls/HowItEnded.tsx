import { type CheckInOutcome } from '@kesher/domain/check-in/call/attempt';
import { Button } from '@mantine/core';
import { useId } from 'react';
import { checkInWording } from '../../check-ins/check-in-wording.ts';
import { useWording } from '../../language/wording.ts';
import { callsWording } from './calls-wording.ts';
import type { Who } from './Identity.tsx';
import { LaterForm } from './LaterForm.tsx';
import { digitOf, otherOutcomes, spokenOutcomes } from './outcome-key.ts';

type Props = {
  who: Who;
  isLater: boolean;
  isPending: boolean;
  now: number;
  finish: (outcome: CheckInOutcome, againAt?: string) => void;
};

/** How it ended: one press or one digit each, 1 to 3 where we spoke, 4 to 0 where we did not. */
export function HowItEnded({ who, isLater, isPending, now, finish }: Props) {
  const say = useWording(callsWording);
  const words = useWording(checkInWording);
  const whyNot = useId();
  const isUnclear = who !== 'them';
  const button = (outcome: CheckInOutcome, isOff: boolean, variant: 'default' | 'subtle') => (
    <Button
      key={outcome}
      variant={variant}
      color={variant === 'subtle' ? 'gray' : 'sea'}
      className="end-button"
      aria-keyshortcuts={digitOf(outcome)}
      {...(isOff && { 'data-disabled': true, 'aria-disabled': true, 'aria-describedby': whyNot })}
      rightSection={<span className="key" data-key={digitOf(outcome)} aria-hidden />}
      onClick={isOff || isPending ? undefined : () => finish(outcome)}
    >
      {words(`outcome.${outcome}`)}
    </Button>
  );
  return (
    <fieldset className="how-it-ended" aria-label={say('ended')}>
      <p className="end-title">{say('ended.spoke')}</p>
      <div>
        <div className="ends ends-spoken">{spokenOutcomes.map((outcome) => button(outcome, isUnclear, 'default'))}</div>
        {isUnclear && (
          <p className="quiet-note" id={whyNot}>
            {say('ended.whoFirst')}
          </p>
        )}
      </div>
      <p className="end-title">{say('ended.not')}</p>
      <div>
        <div className="ends">{otherOutcomes.map((outcome) => button(outcome, false, 'subtle'))}</div>
        {isLater && <LaterForm now={now} isPending={isPending} end={(at) => finish('later', at)} />}
        <p className="quiet-note keys-note">{say('ended.keys')}</p>
      </div>
    </fieldset>
  );
}
