/** @jsxImportSource hono/jsx */
import { type IntakeField, intakeFields } from '@kesher/domain/check-in/visit/intake-form';
import { createMessages } from '../format/messages.ts';
import { own } from '../pages/isolated.tsx';
import { langQuery } from '../pages/lang-query.ts';
import type { PageSpeech } from '../pages/page-speech.ts';
import { CheckInFrame } from './check-in-frame.tsx';
import { DangerNotice } from './danger-notice.tsx';
import type { IntakeView } from './intake-view.ts';
import { intakeWording } from './intake-wording.ts';

function wordsOf({ language, locale }: PageSpeech) {
  return createMessages(intakeWording.messages[language], { language, locale }).format;
}
type Say = ReturnType<typeof wordsOf>;
type Props = { view: IntakeView; speech: PageSpeech; say: Say };

/** The page behind the link before a visit: each field is a form of its own, and is kept by itself. */
export function IntakePage({ view, speech }: { view: IntakeView; speech: PageSpeech }) {
  const say = wordsOf(speech);
  const { customerName, isOpen } = view;
  return (
    <CheckInFrame
      speech={speech}
      sender={view.sender}
      path={view.path}
      preferencesPath={view.preferencesPath}
      tellsOpening={view.tellsOpening}
      savesFields={isOpen}
      title={say('title')}
      alert={view.alert && say(`alert.${view.alert}`)}
      emergencyNumber={view.emergencyNumber}
      emergencyFirst
    >
      <h1>{customerName === '' ? say('ask.plain') : say('ask.named', { name: own(customerName) })}</h1>
      {view.danger === undefined || (isOpen && view.danger.fields.size > 0) ? null : (
        <DangerNotice {...view} danger={view.danger} speech={speech} />
      )}
      {isOpen ? <Questions view={view} speech={speech} say={say} /> : <p class="big">{say('over')}</p>}
      <p class="soft">{say('emergency')}</p>
    </CheckInFrame>
  );
}

function Questions({ view, speech, say }: Props) {
  const { answers, isFinished } = view;
  const [done, all] = [answers.size, intakeFields.length];
  return (
    <>
      <p>{say('lead')}</p>
      <p class="soft">{say('who.sees')}</p>
      <p>
        <label class="stack">
          <span>{say('progress', { done, all })}</span>
          <progress value={done} max={all} />
        </label>
      </p>
      {intakeFields.map((field) => (
        <Field key={field.id} field={field} view={view} speech={speech} say={say} />
      ))}
      {isFinished ? (
        <p class="card good">
          <output id="done">{say('done.heard')}</output>
        </p>
      ) : (
        <form method="post" action={`${view.path}/done${langQuery(view)}#done`}>
          <button type="submit">{say('done')}</button>
        </form>
      )}
    </>
  );
}

function Field({ field, view, speech, say }: Props & { field: IntakeField }) {
  const value = view.answers.get(field.id);
  const asks = say(`field.${field.id}`);
  return (
    <form
      method="post"
      action={`${view.path}/intake/${field.id}${langQuery(view)}`}
      class="card stack"
      id={field.id}
      data-saved={field.kind === 'one' ? undefined : say('saved')}
    >
      {field.kind === 'text' ? (
        <label>
          <strong>{asks}</strong>
          <textarea name="value" rows={2} maxlength={1000}>
            {value ?? ''}
          </textarea>
        </label>
      ) : (
        <fieldset class="bare">
          <legend>{asks}</legend>
          {field.kind === 'one' ? (
            <Taps field={field} value={value} say={say} />
          ) : (
            <Ticks field={field} value={value} say={say} />
          )}
        </fieldset>
      )}
      {'isForDesk' in field ? <p class="soft">{say('who.desk')}</p> : null}
      <p class="row">
        {field.kind === 'one' ? null : (
          <button type="submit" class="quiet">
            {say('save')}
          </button>
        )}
        <output>{value === undefined ? '' : say('saved')}</output>
      </p>
      {/* The script that keeps a field puts here what follows from it. */}
      {field.kind === 'text' ? (
        <div data-follows>
          {view.danger?.fields.has(field.id) ? <DangerNotice {...view} danger={view.danger} speech={speech} /> : null}
        </div>
      ) : null}
    </form>
  );
}

/** One press answers; pressing what stands takes it back. */
function Taps({ field, value, say }: { field: IntakeField & { kind: 'one' }; value: string | undefined; say: Say }) {
  return (
    <div class="taps">
      {field.of.map((each) => (
        <button
          key={each}
          type="submit"
          name="value"
          value={each === value ? '' : each}
          class={each === value ? undefined : 'quiet'}
          aria-pressed={each === value ? 'true' : 'false'}
        >
          {each === 'yes' || each === 'no' || each === 'unknown' ? say(`value.${each}`) : each}
        </button>
      ))}
    </div>
  );
}

function Ticks({
  field,
  value,
  say,
}: {
  field: IntakeField & { kind: 'several' };
  value: string | undefined;
  say: Say;
}) {
  const chosen = new Set(value?.split(' '));
  return (
    <>
      {field.of.map((each) => (
        <label key={each} class="pick">
          <input type="checkbox" name="value" value={each} checked={chosen.has(each)} />
          <span>{say(`value.${each}`)}</span>
        </label>
      ))}
    </>
  );
}
