/** @jsxImportSource hono/jsx */
import { pathOf } from './feeds-places.ts';
import { StatusFrame } from './page-frame.tsx';
import { isExercise } from './page-standing.ts';
import type { StatusView } from './page-view.ts';

/** What stands where nothing stands. It is shown at any address, so its links are whole. */
export function MissingPage(view: Omit<StatusView, 'root'>) {
  const { status, speech } = view;
  const { say, language } = speech;
  const root = `${status.url}/`;
  const title = say('missing.title');
  return (
    <StatusFrame {...view} root={root} title={title} pathIn={pathOf.index} isExercise={isExercise(status)}>
      <h1>{title}</h1>
      <p class="since">
        <a href={root + pathOf.index(language)}>{say('missing.link')}</a>
      </p>
    </StatusFrame>
  );
}
