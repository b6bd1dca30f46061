import { Anchor, Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Name } from '../../blocks/Bidi.tsx';
import { useWhen } from '../../check-ins/use-when.ts';
import { useWording } from '../../language/wording.ts';
import { pathTo } from '../../path-to.ts';
import type { Arrival, Arrivals } from '../../server/api-types.ts';
import { useMay } from '../../sign-in/staff-context.ts';
import { arrivalsWording } from './arrivals-wording.ts';
import { DangerFlag } from './DangerFlag.tsx';
import { isExpected } from './groups.ts';
import { IntakeAnswers } from './IntakeAnswers.tsx';
import { Receive } from './Receive.tsx';
import { Welcome } from './Welcome.tsx';

type Props = { arrival: Arrival; customers: Arrivals['customers']; now: string };

/** One person who comes: when, who, to whom, what makes them welcome, and what the desk does about it. */
export function ArrivalRow({ arrival, customers, now }: Props) {
  const say = useWording(arrivalsWording);
  const when = useWhen();
  const mayRead = useMay()('check-in.read');
  const [isOpen, setOpen] = useState(false);
  const { id, customerId, startsAt, with: practitioner, intake } = arrival;
  const card = customerId === undefined ? undefined : customers[customerId];
  const isComing = isExpected(arrival);
  const name = card?.name ?? say('nobody');
  const facts = [
    // Whoever is expected urgently stands under that heading.
    ...(arrival.isUrgent && arrival.state === 'arrived' ? [say('urgent')] : []),
    ...(practitioner === undefined ? [] : [say('with', { name: practitioner })]),
    ...(isComing ? [say(arrival.isUrgent && intake === 'not-asked' ? 'intake.to-ask' : `intake.${intake}`)] : []),
  ];
  return (
    <div className="arrival">
      <div className="arrival-head">
        <span className="arrival-time">{startsAt && when.short(startsAt)}</span>
        <div className="arrival-who">
          {customerId === undefined ? (
            <strong>{name}</strong>
          ) : (
            <Anchor component={Link} to={pathTo('/customers/$customerId', { customerId })} fw={600}>
              <Name>{name}</Name>
            </Anchor>
          )}
          <span className="arrival-fact">{facts.join(' · ')}</span>
          {isComing && <Welcome arrival={arrival} card={card} />}
        </div>
        {isComing && <Receive arrival={arrival} name={name} now={now} />}
      </div>
      {arrival.isDanger && <DangerFlag arrival={arrival} customers={customers} />}
      {mayRead && ['begun', 'filled'].includes(intake) && (
        <div>
          <Button
            variant="subtle"
            size="compact-sm"
            aria-expanded={isOpen}
            aria-label={isOpen ? undefined : say('answers.for', { name })}
            onClick={() => setOpen(!isOpen)}
          >
            {say(isOpen ? 'answers.hide' : 'answers')}
          </Button>
          {isOpen && <IntakeAnswers id={id} />}
        </div>
      )}
    </div>
  );
}
