import { Button, VisuallyHidden } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useRouterState } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { ledgerQuery } from '../announcements/ledger-query.ts';
import { pageOf } from '../announcements/page-of.ts';
import { announcementQuery } from '../announcements/use-announcements.ts';
import { useNames } from '../announcements/use-names.ts';
import { Name } from '../blocks/Bidi.tsx';
import { useSentences } from '../blocks/use-sentences.ts';
import { houseWording } from '../language/house-wording.ts';
import { useWording } from '../language/wording.ts';
import type { StopTarget } from '../server/api-types.ts';
import { useServer } from '../server/server.ts';
import { GoOn, useStopState } from './StopState.tsx';
import './stops.css';
import { nameOf, type StandingStop, stopsOfAnnouncement } from './standing.ts';
import { useFailedPresses, usePressStop, useStops } from './use-stops.ts';

/** Says on every page what a person has stopped, and what could not be stopped. Who hears the screen hears it at once. */
export function StopsBanner() {
  const say = useWording(houseWording);
  const stops = useStops();
  const failed = useFailedPresses();
  return (
    <>
      <VisuallyHidden component="output">
        {stops.map((stop) => (
          <Heard key={nameOf(stop)} stop={stop} />
        ))}
      </VisuallyHidden>
      {stops.length + failed.length > 0 && (
        <section className="stops" aria-label={say('stop.banner')}>
          {failed.map(({ target, thrown }) => (
            <Failed key={nameOf(target)} target={target} thrown={thrown} />
          ))}
          {stops.map((stop) => (
            <Standing key={nameOf(stop)} stop={stop} />
          ))}
        </section>
      )}
    </>
  );
}

/** What a stop is about: its announcement, with the ledger of what it holds. */
function useStopped(target: StopTarget) {
  const server = useServer();
  const say = useWording(houseWording);
  const names = useNames();
  const id = target.scope === 'announcement' ? target.id : undefined;
  const announcement = useQuery({ ...announcementQuery(server, id ?? ''), enabled: id !== undefined }).data;
  const what =
    target.scope === 'announcement'
      ? announcement
        ? names(announcement.about)
        : say('stop.announcement')
      : say(target.scope === 'channel' ? `stop.${target.id}` : 'stop.everything');
  return { what, announcement };
}

function Heard({ stop }: { stop: StandingStop }) {
  const { what } = useStopped(stop);
  const stateOf = useStopState();
  return <p>{`${what}: ${stateOf(stop)}`}</p>;
}

function Standing({ stop }: { stop: StandingStop }) {
  const say = useWording(houseWording);
  const stateOf = useStopState();
  const server = useServer();
  const { what, announcement } = useStopped(stop);
  const pathname = useRouterState({ select: ({ location }) => location.pathname });
  const held = announcement && stopsOfAnnouncement(announcement, [stop]);
  const noticeId = held?.live && announcement?.live?.noticeId;
  const ledger = useQuery({ ...ledgerQuery(server, noticeId ?? ''), enabled: noticeId !== undefined }).data;
  const page = announcement && pageOf(announcement);
  // What to do about it stands on its own page, as far as it holds anything.
  const isOnPage = page === pathname && (held?.live ?? held?.countdown) !== undefined;
  return (
    <Row title={what}>
      <p>
        {stateOf(stop)}
        {noticeId !== undefined && ledger && (
          <>
            {' '}
            <span>{say('stop.counts', { told: ledger.outcomes.told, waiting: ledger.reasons.stopped ?? 0 })}</span>
          </>
        )}
        {held?.countdown && <> {say('stop.countdown')}</>}
      </p>
      {!isOnPage && (
        <div className="row-buttons">
          {page !== undefined && page !== pathname && (
            <Button component={Link} to={page} variant="default" aria-label={say('stop.lookAt', { what })}>
              {say('stop.look')}
            </Button>
          )}
          <GoOn stop={stop} what={what} />
        </div>
      )}
    </Row>
  );
}

/** Nothing is worse than to believe that it is stopped. */
function Failed({ target, thrown }: { target: StopTarget; thrown: unknown }) {
  const say = useWording(houseWording);
  const { what } = useStopped(target);
  const { problem, remedy } = useSentences()(thrown);
  const press = usePressStop();
  return (
    <Row title={say('stop.failed', { what })} failed>
      <p>
        {problem} {remedy}
      </p>
      <div className="row-buttons">
        <Button color="red" onClick={() => press(target)}>
          {say('stop.again')}
        </Button>
      </div>
    </Row>
  );
}

function Row({ title, failed, children }: { title: string; failed?: boolean; children: ReactNode }) {
  return (
    <div className="stop-row" {...(failed && { role: 'alert', 'data-failed': true })}>
      <strong>
        <Name>{title}</Name>
      </strong>
      {children}
    </div>
  );
}
