import { ProblemError } from '@kesher/adapters/http/problem';
import type { Refusal } from '@kesher/domain/announcement/decision';
import type { Bulletin } from '@kesher/domain/crisis/bulletin';
import type { Crisis } from '@kesher/domain/crisis/crisis';
import type { CrisisRefusal } from '@kesher/domain/crisis/decide-on-crisis';
import type { ReleaseRefusal } from '@kesher/domain/crisis/release-words';
import type { Finding } from '@kesher/domain/wording/finding';
import type { AnnouncementOutcome } from '@kesher/engine/announce/outcome';
import type { CrisisOutcome } from '../decide-on-crisis.ts';

type BulletinOutcome = AnnouncementOutcome<Bulletin> | { kind: 'not-released'; refusal: ReleaseRefusal };

/** The crisis after a step that was taken; every other outcome is thrown as the problem document it becomes. */
export function crisisOrProblem(outcome: CrisisOutcome): { crisis: Crisis } {
  if (outcome.kind === 'done') return { crisis: outcome.crisis };
  throw problemOfCrisis(outcome);
}

/** Why nothing happened to a crisis. */
export function problemOfCrisis(outcome: Exclude<CrisisOutcome, { kind: 'done' }>): ProblemError {
  switch (outcome.kind) {
    case 'not-found':
      return new ProblemError({ status: 404, code: 'not-found', title: 'There is no such crisis.' });
    case 'stale':
      return staleOf('crisis', outcome.crisis.revision);
    case 'refused':
      return new ProblemError({ status: 409, code: outcome.refusal, ...crisisRefusals[outcome.refusal] });
  }
}

/** The bulletin after a step that was taken; every other outcome is thrown as the problem document it becomes. */
export function bulletinOrProblem(outcome: BulletinOutcome): { bulletin: Bulletin; findings: Finding[] } {
  switch (outcome.kind) {
    case 'done':
      return { bulletin: outcome.of, findings: outcome.findings };
    case 'not-found':
      throw new ProblemError({ status: 404, code: 'not-found', title: 'There is no such bulletin.' });
    case 'stale':
      throw staleOf('bulletin', outcome.of.revision);
    case 'refused':
    case 'not-released':
      throw new ProblemError({ status: 409, code: outcome.refusal, ...refusals[outcome.refusal] });
    case 'unfit':
      throw new ProblemError({
        status: 422,
        code: 'unfit',
        title: 'What would be said is not fit to be told.',
        errors: outcome.findings
          .filter(({ level }) => level === 'refuse')
          .map(({ path, code, language }) => ({
            field: language === undefined ? path : `${path}.${language}`,
            problem: code,
            remedy:
              code === 'words-not-released'
                ? 'Have somebody else than the author read and release these words.'
                : 'Mend this text or value and publish again.',
          })),
      });
  }
}

function staleOf(what: 'crisis' | 'bulletin', revision: number): ProblemError {
  return new ProblemError({
    status: 409,
    code: 'stale',
    title: `Somebody changed this ${what} meanwhile.`,
    detail: `Look at revision ${revision} before you decide.`,
  });
}

const crisisRefusals: Record<CrisisRefusal, { title: string; detail: string }> = {
  'crisis-closed': { title: 'This crisis is closed.', detail: 'Open a new one.' },
  'phase-backwards': {
    title: 'A crisis does not go back to an earlier phase.',
    detail: 'Open a new one where it flares up again.',
  },
  'service-unknown': { title: 'This crisis names no such service.', detail: 'Use the id of one of its services.' },
  'bulletins-open': {
    title: 'Some who were told of this crisis have not been told its end.',
    detail: 'Release or withdraw each of its bulletins first.',
  },
};

const refusals: Record<Refusal | ReleaseRefusal, { title: string; detail: string }> = {
  closed: { title: 'This bulletin has ended.', detail: 'Begin a new one.' },
  'nothing-to-announce': { title: 'There is nothing to publish.', detail: 'Draft what is to be said first.' },
  'already-announced': { title: 'This is being published already.', detail: 'Cancel that before you change it.' },
  'not-awaiting-approval': {
    title: 'Nothing waits for approval here.',
    detail: 'Somebody may have approved or cancelled it.',
  },
  'own-announcement': { title: 'Nobody approves what they publish themselves.', detail: 'Ask a second person.' },
  'own-words': { title: 'Nobody releases their own words.', detail: 'Ask somebody else who reads this language.' },
  'countdown-over': {
    title: 'The countdown is over, customers are being told.',
    detail: 'Correct or withdraw the bulletin instead.',
  },
  'stopped-meanwhile': {
    title: 'This was stopped after it was sent on its way.',
    detail: 'Let it go on first, or change what it says.',
  },
  'not-announced-yet': {
    title: 'This bulletin was not published yet.',
    detail: 'Only what customers were told can be corrected, released or withdrawn.',
  },
  'already-open': { title: 'This bulletin is published already.', detail: 'Draft a correction instead.' },
};
