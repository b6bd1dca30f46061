/** @jsxImportSource hono/jsx */
import type { Service } from '@kesher/domain/crisis/crisis';
import { addMs, dayMs, type Instant, isAfter } from '@kesher/domain/instant';
import { pathOf } from './feeds-places.ts';
import { StatusFrame } from './page-frame.tsx';
import { BulletinList } from './page-index.tsx';
import { Prose } from './page-linked-prose.tsx';
import { staffProse } from './page-prose.ts';
import { StateMark } from './page-services.tsx';
import { bulletinsOf, isExercise, servicesOf } from './page-standing.ts';
import type { StatusView } from './page-view.ts';

const keptDays = 30;

type Change = Pick<Service, 'state' | 'since'>;

/** What a service was in the last 30 days, the newest first, beginning with what it was when they began. */
export function changesOf({ before, state, since }: Service, now: Instant): Change[] {
  const begin = addMs(now, -keptDays * dayMs);
  const all: Change[] = [...before, { state, since }];
  // A state lasts until the next one began: it counts if that was within the days.
  return all
    .filter((_, index) => {
      const next = all[index + 1];
      return next === undefined || isAfter(next.since, begin);
    })
    .toReversed();
}

/** Per service what it was in the last 30 days, and every bulletin. */
export function HistoryPage(view: StatusView) {
  const { status, speech, root } = view;
  const { say, language } = speech;
  const title = say('history.title');
  const services = servicesOf(status);
  const bulletins = bulletinsOf(status);
  return (
    <StatusFrame {...view} title={title} pathIn={pathOf.history} isExercise={isExercise(status)}>
      <h1>{title}</h1>
      {services.length === 0 ? <p class="since">{say('history.none')}</p> : null}
      {services.map((service) => (
        <section class="b" key={service.id}>
          <h2>
            <Prose text={staffProse(service.name[language], language)} />
          </h2>
          <ul class="s">
            {changesOf(service, status.writtenAt).map((change) => (
              <li key={change.since} class={change.state}>
                <StateMark state={change.state} />
                <b>{say(`service.${change.state}`)}</b>
                <em>
                  <time datetime={change.since}>{speech.when(change.since)}</time>
                </em>
              </li>
            ))}
          </ul>
        </section>
      ))}
      {bulletins.length === 0 ? null : (
        <section class="b">
          <h2>{say('history.bulletins')}</h2>
          <BulletinList {...view} bulletins={bulletins} />
        </section>
      )}
      <p class="b">
        <a href={root + pathOf.index(language)}>{say('page.back')}</a>
      </p>
    </StatusFrame>
  );
}
