import type { Child } from 'hono/jsx';
import { Isolated, own } from './isolated.tsx';
import { langQuery } from './lang-query.ts';
import { PageFrame } from './page-frame.tsx';
import type { PageSpeech } from './page-speech.ts';
import type { UnsubscribeView } from './preferences-view.ts';
import { reachWords } from './reach-words.ts';

/** One press stops all emails; the same page takes it back. Opening it changes nothing: scanners open links too. */
export function UnsubscribePage({ view, speech }: { view: UnsubscribeView; speech: PageSpeech }) {
  const { tell } = speech;
  const action = `${view.path}${langQuery(view)}`;
  const someStay = view.stays.length > 0;
  const done = someStay ? 'unsubscribe.done-title-orders' : 'unsubscribe.done-title';
  const title = tell(view.state === 'done' ? done : 'unsubscribe.title');
  return (
    <PageFrame speech={speech} sender={view.sender} path={view.path} title={title}>
      {view.state === 'undone' ? <output class="alert good">{tell('unsubscribe.undone')}</output> : null}
      {view.state === 'not-one-click' ? (
        <p class="alert" role="alert">
          {tell('unsubscribe.not-one-click')}
        </p>
      ) : null}
      {view.isBusy ? (
        <p class="alert" role="alert">
          {tell('alert.busy')}
        </p>
      ) : null}
      <h1>{title}</h1>
      <section class="card">
        {view.address === undefined ? <p>{tell('preferences.no-email')}</p> : buttonsOf(view.address)}
      </section>
      <p>
        <a class="link" href={view.preferencesPath}>
          {tell('unsubscribe.preferences')}
        </a>
      </p>
    </PageFrame>
  );

  function reach(when: 'now' | 'after'): Child {
    return <Isolated text={reachWords(view.reach, { when, addresses: view.addresses, tell })} />;
  }

  function buttonsOf(address: string): Child {
    if (view.state === 'done') {
      return (
        <>
          <p>
            <Isolated
              text={tell(someStay ? 'unsubscribe.done-orders' : 'unsubscribe.done-text', { address: own(address) })}
            />
          </p>
          {view.stays.map((purpose) => (
            <p key={purpose}>{tell(`unsubscribe.stays-${purpose}`)}</p>
          ))}
          <p>{reach('now')}</p>
          {someStay ? (
            <form method="post" action={action}>
              <button type="submit" name="action" value="unsubscribe">
                {tell('unsubscribe.button')}
              </button>
            </form>
          ) : null}
          {view.canUndo ? (
            <>
              <p>{tell('unsubscribe.undo-text')}</p>
              <form method="post" action={action}>
                <button type="submit" name="action" value="undo" class="quiet">
                  {tell('unsubscribe.undo-button')}
                </button>
              </form>
            </>
          ) : null}
        </>
      );
    }
    return (
      <>
        <p>
          <Isolated text={tell('unsubscribe.text', { address: own(address) })} />
        </p>
        <p class="soft">{tell('unsubscribe.about-orders')}</p>
        <p>{reach('after')}</p>
        <form method="post" action={action}>
          <button type="submit" name="action" value="unsubscribe">
            {tell('unsubscribe.button')}
          </button>
        </form>
      </>
    );
  }
}
