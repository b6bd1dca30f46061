import { Anchor, SegmentedControl } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Loading } from '../../blocks/Loading.tsx';
import { PageFrame } from '../../blocks/PageFrame.tsx';
import { ProblemAlert } from '../../blocks/ProblemAlert.tsx';
import { useBusiness } from '../../frame/use-business.ts';
import { useWording } from '../../language/wording.ts';
import { pathTo } from '../../path-to.ts';
import '../../check-ins/quiet.css';
import './check-ins.css';
import { EnterList } from './EnterList.tsx';
import { EnterOne } from './EnterOne.tsx';
import { enterWording } from './enter-wording.ts';
import { useKinds } from './kinds.ts';

/** Completed work that no other system tells: one in a few seconds, or a day's list. */
export function EnterPage() {
  const say = useWording(enterWording);
  const kinds = useKinds();
  const business = useBusiness();
  const [way, setWay] = useState('one');
  return (
    <PageFrame
      title={say('title')}
      about={say('about')}
      actions={
        <Anchor component={Link} to={pathTo('/check-ins')}>
          {say('back')}
        </Anchor>
      }
    >
      <div>
        <SegmentedControl
          aria-label={say('title')}
          data={(['one', 'list'] as const).map((value) => ({ value, label: say(value) }))}
          value={way}
          onChange={setWay}
        />
      </div>
      {kinds.error && <ProblemAlert thrown={kinds.error} retry={() => void kinds.refetch()} />}
      {kinds.data && business ? (
        way === 'one' ? (
          <EnterOne kinds={kinds.data} country={business.sender.country} />
        ) : (
          <EnterList kinds={kinds.data} country={business.sender.country} />
        )
      ) : (
        !kinds.error && <Loading rows={2} />
      )}
    </PageFrame>
  );
}
