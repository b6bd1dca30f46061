import { Button } from '@mantine/core';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { isOvertaken, type Seen, seenOf } from '../../announcements/overtaken.ts';
import { ProblemAlert } from '../../blocks/ProblemAlert.tsx';
import { ReasonButton } from '../../blocks/ReasonButton.tsx';
import { useNow } from '../../blocks/RelativeTime.tsx';
import { Section } from '../../blocks/Section.tsx';
import { StaleNotice } from '../../blocks/StaleNotice.tsx';
import { useDraft } from '../../blocks/use-draft.ts';
import { houseWording } from '../../language/house-wording.ts';
import { useWording } from '../../language/wording.ts';
import { pathTo } from '../../path-to.ts';
import type { DelayFacts, Settings, StockDelay } from '../../server/api-types.ts';
import { problemOf } from '../../server/problem.ts';
import { delaysWording } from './delays-wording.ts';
import { checkFacts, FactsForm, FactsVerdict } from './FactsForm.tsx';
import { draftOfFacts, emptyFacts, type FactsDraft } from './facts-draft.ts';
import { Preview } from './Preview.tsx';
import { StatementPage } from './StatementPage.tsx';
import { useDraftStatement } from './use-delay.ts';
import { useExpectedWindow } from './WindowFields.tsx';

/** Changes the facts: of a first draft, or of what customers were told. */
export function RevisePage() {
  const { id } = useParams({ from: '/delays/$id/facts' });
  const say = useWording(delaysWording);
  return (
    <StatementPage id={id} title={(delay) => say(delay?.stage === 'draft' ? 'edit' : 'revise')}>
      {(known) => <ReviseForm {...known} />}
    </StatementPage>
  );
}

/** The facts of a statement that has any. */
function factsIn(statement: { kind: string; facts?: DelayFacts } | undefined): DelayFacts | undefined {
  return statement?.facts;
}

type Begun = { facts: FactsDraft; seen: Seen };
const nothing: Partial<Begun> = {};

function ReviseForm({ delay, settings }: { delay: StockDelay; settings: Settings }) {
  const say = useWording(delaysWording);
  const house = useWording(houseWording);
  const navigate = useNavigate();
  const now = useNow(60_000);
  const previous = factsIn(delay.live?.statement);
  const standing = factsIn(delay.draft?.statement) ?? previous;
  const { draft: kept, keep, clear, restored } = useDraft<Partial<Begun>>(`delay:${delay.id}:facts`, nothing);
  // The delay as it was when the person began, so that the change is refused if somebody else was faster.
  const [begun, setBegun] = useState<Begun>(() => ({
    facts: standing ? draftOfFacts(standing, settings.calendar.timeZone) : emptyFacts,
    seen: seenOf(delay),
  }));
  const { facts: draft, seen } = { ...begun, ...kept };
  const expected = useExpectedWindow(
    delay.products.map(({ id }) => id),
    draft.promisedOn,
  );
  const checked = checkFacts(draft, { expected: expected.data, settings, previous, now });
  const toDelay = () => navigate({ to: '/delays/$id', params: { id: delay.id } });
  const save = useDraftStatement(() => {
    clear();
    void toDelay();
  });
  const isStale = save.error !== null && problemOf(save.error).code === 'stale';
  const kind = delay.stage === 'draft' ? 'declared' : 'revised';
  const because = checked.missing.length > 0 ? say('form.unfinished') : undefined;
  const submit = () => {
    if (checked.facts) save.mutate({ id: delay.id, seen, statement: { kind, facts: checked.facts } });
  };
  return (
    <>
      {restored && kept.seen && (
        <div>
          {house('draftKept')}{' '}
          <Button
            variant="subtle"
            size="compact-md"
            onClick={() => {
              clear();
              setBegun({ ...begun, seen: seenOf(delay) });
            }}
          >
            {say('form.startAnew')}
          </Button>
        </div>
      )}
      <FactsForm draft={draft} change={(facts) => keep({ facts, seen })} expected={expected} usual={settings.options} />
      <Section title={say('form.check')}>
        <FactsVerdict {...checked} />
      </Section>
      {checked.facts && (
        <Preview
          statement={{ kind, facts: checked.facts }}
          products={delay.products}
          settings={settings}
          delay={delay}
        />
      )}
      {(isStale || isOvertaken(seen, delay)) && (
        <StaleNotice
          load={() => {
            save.reset();
            if (kept.seen) keep({ ...kept, seen: seenOf(delay) });
            else setBegun({ ...begun, seen: seenOf(delay) });
          }}
        />
      )}
      {save.error && !isStale && <ProblemAlert thrown={save.error} />}
      <div className="row-buttons">
        <ReasonButton because={because} loading={save.isPending} onClick={submit}>
          {say('form.save')}
        </ReasonButton>
        <Button component={Link} to={pathTo('/delays/$id', { id: delay.id })} variant="default">
          {house('cancel')}
        </Button>
      </div>
    </>
  );
}
