/** @jsxImportSource hono/jsx */
import { phrase } from '../format/messages.ts';
import { formatAmount } from '../format/money.ts';
import { optionLine } from '../stock-delay/sentences.ts';
import type { ChoiceView, DelayView, OfferedOption } from './delay-view.ts';
import { Isolated } from './isolated.tsx';
import type { PageSpeech } from './page-speech.ts';

type Props = { view: DelayView; speech: PageSpeech };

/** The options to choose from, or what was chosen with its progress, and how to change one's mind. */
export function ChoiceSection({ view, speech }: Props) {
  const { say, tell } = speech;
  const { choice } = view;
  if (choice === undefined || choice.state === 'cancelled' || choice.askedAgain) {
    if (view.options.length === 0) return null;
    return (
      <section class="card" aria-labelledby="choose">
        <h2 id="choose">{say('heading.options')}</h2>
        {choice ? <p>{tell(choice.askedAgain ? 'choice.again' : 'choice.cancelled')}</p> : null}
        <p class="soft">{say('options.free')}</p>
        <OptionForms view={view} speech={speech} options={view.options} />
      </section>
    );
  }
  const others = view.options.filter(({ option }) => JSON.stringify(option) !== JSON.stringify(choice.option));
  return (
    <section id="your-choice" class="card chosen" aria-labelledby="chosen">
      <h2 id="chosen">{tell('choice.heading')}</h2>
      <p class="big">
        <Isolated text={optionLine(choice.option, speech)} />
      </p>
      {choice.sum ? (
        <p class="big">
          <Isolated text={tell('choice.sum', { amount: phrase(formatAmount(choice.sum, speech.locale)) })} />
        </p>
      ) : null}
      <p class="soft">{tell('choice.at', { instant: phrase(speech.dates.instant(choice.chosenAt)) })}</p>
      {choice.endsPromiseOf && !view.orderBack ? (
        <p>{tell('choice.promise-ends', { instant: phrase(speech.dates.instant(choice.endsPromiseOf)) })}</p>
      ) : null}
      {choice.option.kind === 'wait' ? null : <Progress choice={choice} speech={speech} />}
      {choice.closedBy ? (
        <p>{tell(choice.closedBy === 'done' ? 'choice.finished' : 'choice.started')}</p>
      ) : others.length > 0 ? (
        <details>
          <summary>{tell('choice.change')}</summary>
          <p class="soft">{tell('choice.change-hint')}</p>
          <OptionForms view={view} speech={speech} options={others} />
        </details>
      ) : null}
    </section>
  );
}

/** Each option is a form of its own with one button; only its POST records anything. */
function OptionForms({ view, speech, options }: Props & { options: readonly OfferedOption[] }) {
  const action = `${view.path}/choice${view.lang ? `?lang=${view.lang}` : ''}`;
  return (
    <ul class="plain options">
      {options.map((offered) => (
        <li key={offered.index}>
          <p id={`option-${offered.index}`}>
            <Isolated text={optionLine(offered.option, speech)} />
          </p>
          <p id={`then-${offered.index}`} class="soft">
            <Isolated text={thenLine(offered, speech)} />
          </p>
          <form method="post" action={action}>
            <input type="hidden" name="noticeId" value={view.live.noticeId} />
            <input type="hidden" name="optionIndex" value={String(offered.index)} />
            <button type="submit" aria-describedby={`option-${offered.index} then-${offered.index}`}>
              {speech.tell(`choice.button.${offered.option.kind}`)}
            </button>
          </form>
        </li>
      ))}
    </ul>
  );
}

/** What happens after pressing. */
function thenLine({ option, dueAt }: OfferedOption, { tell, dates }: PageSpeech): string {
  switch (option.kind) {
    case 'wait':
      return tell('choice.then.wait');
    case 'refund':
      return `${tell('choice.then.refund')} ${tell('choice.then.ends-promise')}`;
    case 'alternative':
    case 'partner':
      return `${tell('choice.then.arranged', { instant: phrase(dates.instant(dueAt)) })} ${tell('choice.then.ends-promise')}`;
    case 'bridge':
      return tell('choice.then.arranged', { instant: phrase(dates.instant(dueAt)) });
  }
}

/** The choice is the task: its state is shown as three steps, with when. */
function Progress({ choice, speech }: { choice: ChoiceView; speech: PageSpeech }) {
  const { tell, dates } = speech;
  const at = { open: 0, 'in-progress': 1, done: 2, cancelled: 0 }[choice.state];
  const by = tell('progress.by', { instant: phrase(dates.instant(choice.dueAt)) });
  const steps = [
    { name: tell('progress.received'), when: dates.instant(choice.chosenAt) },
    { name: tell('progress.started'), when: choice.startedAt && dates.instant(choice.startedAt) },
    { name: tell('progress.done'), when: choice.doneAt ? dates.instant(choice.doneAt) : by },
  ];
  return (
    <>
      <h3>{tell('progress.heading')}</h3>
      <ol class="steps">
        {steps.map(({ name, when }, index) => {
          const state = index < at || choice.state === 'done' ? 'past' : index === at ? 'now' : 'ahead';
          return (
            <li key={name} class={state} aria-current={state === 'now' ? 'step' : undefined}>
              <span>
                {name} <span class="unseen">({tell(`progress.state.${state}`)})</span>
              </span>
              {when && (state !== 'ahead' || index === 2) ? <span class="soft">{when}</span> : null}
            </li>
          );
        })}
      </ol>
      {choice.isLate ? <p class="alert">{tell('progress.late')}</p> : null}
    </>
  );
}
