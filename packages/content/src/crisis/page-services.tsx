/** @jsxImportSource hono/jsx */
import type { Service } from '@kesher/domain/crisis/crisis';
import { phrase } from '../format/messages.ts';
import { pathOf } from './feeds-places.ts';
import { Prose } from './page-linked-prose.tsx';
import { staffProse } from './page-prose.ts';
import { servicesOf } from './page-standing.ts';
import type { StatusView } from './page-view.ts';

/** Each service with its state: by shape and word, never by colour alone. */
export function ServicesSection(view: StatusView) {
  const { status, speech, root } = view;
  const { say, language } = speech;
  const services = servicesOf(status);
  return (
    <section>
      {services.length > 0 ? (
        <>
          <h2>{say('services.heading')}</h2>
          <ul class="s">
            {services.map((service) => (
              <ServiceRow key={service.id} service={service} {...view} />
            ))}
          </ul>
        </>
      ) : null}
      <p class="x">
        <a href={root + pathOf.history(language)}>{say('history.link')}</a>
      </p>
    </section>
  );
}

function ServiceRow({ service, speech }: StatusView & { service: Service }) {
  const { say, when, language } = speech;
  const { id, name, state, says, since } = service;
  return (
    <li class={state} data-service={id} data-state={state}>
      <StateMark state={state} />
      <b>
        <Prose text={staffProse(name[language], language)} />
      </b>
      <em>{say(`service.${state}`)}</em>
      <span>
        {says === undefined ? (
          say('service.since', { since: phrase(when(since)) })
        ) : (
          <Prose text={staffProse(says[language], language)} />
        )}
      </span>
    </li>
  );
}

export function StateMark({ state }: Pick<Service, 'state'>) {
  return (
    <svg width="20" height="20" viewBox="0 0 24 24" aria-hidden="true">
      {state === 'usual' ? <path d="m5 12.5 4.500 4.500L19 7.500" /> : null}
      {state === 'part' ? (
        <>
          <circle cx="12" cy="12" r="9" />
          <path d="M12 3a9 9 0 0 1 0 18z" fill="currentColor" />
        </>
      ) : null}
      {state === 'off' ? (
        <>
          <circle cx="12" cy="12" r="9" fill="currentColor" />
          <path d="m8.500 8.500 7 7m0-7-7 7" stroke="var(--bg)" />
        </>
      ) : null}
    </svg>
  );
}
