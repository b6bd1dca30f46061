import type { OpenAPIHono } from '@hono/zod-openapi';
import { ProblemError } from '@kesher/adapters/http/problem';
import { may, type StaffDoor, type StaffEnv } from '@kesher/adapters/http/staff-app';
import type { JobInWords } from '@kesher/content/job/job-in-words';
import { type SentenceProblem, sentenceProblem } from '@kesher/content/job/own-sentences';
import { languages } from '@kesher/domain/language';
import { checkWording } from '@kesher/domain/wording/check-wording';
import { nextSentence, type OwnSentence, ownWordsAt, type Sentence } from '@kesher/domain/wording/own-sentence';
import type { SpeakingPorts } from '../ports.ts';
import { notFound, stale } from './refusals.ts';
import { sentenceRoutes } from './sentence-routes.ts';

/** Read and change what the business says in its own words. */
export function addSentenceRoutes(
  app: OpenAPIHono<StaffEnv>,
  ports: Pick<SpeakingPorts, 'settings' | 'jobs' | 'clock'>,
  door: StaffDoor,
): void {
  app.on('GET', '/staff/sentences', may(door, 'settings.read'));
  app.on('PUT', '/staff/sentences', may(door, 'settings.change', 'sentence'));

  app.openapi(sentenceRoutes.listSentences, async (context) => {
    const saved = await ports.settings.sentences();
    const now = ports.clock();
    return context.json({ sentences: ports.jobs.all.flatMap((job) => sentencesOf(job, saved, now)) }, 200);
  });

  app.openapi(sentenceRoutes.changeSentence, async (context) => {
    const { version: seen, text, ...sentence } = context.req.valid('json');
    const builtIn = ports.jobs.all.find(({ name }) => name === sentence.job)?.ownable[sentence.language][sentence.key];
    if (builtIn === undefined) throw notFound('There is no such sentence that may be said in other words.');
    const problem = text === null ? undefined : sentenceProblem(builtIn, text);
    if (problem) throw unfit(problem);
    const { language } = sentence;
    const findings = text === null ? [] : checkWording({ [language]: text }, 'text', { served: [language] });
    const reason = findings.find(({ level }) => level === 'refuse')?.code;
    if (reason !== undefined) throw refused(reason, 'Write only about the matter itself, in plain characters.');
    const saved = await ports.settings.sentences();
    if (versionOf(sentence, saved) !== seen) throw stale();
    const next = nextSentence({ ...sentence, text }, { seen, by: context.get('staff').id, now: ports.clock() });
    if ((await ports.settings.saveSentence(next)) === 'stale') throw stale();
    return context.json({ sentence: next, findings }, 200);
  });
}

function sentencesOf(job: JobInWords, saved: readonly OwnSentence[], now: OwnSentence['at']) {
  return languages.flatMap((language) => {
    const own = ownWordsAt(saved, { job: job.name, language, at: now });
    return Object.entries(job.ownable[language]).map(([key, builtIn]) => {
      const sentence = { job: job.name, key, language };
      const history = versionsOf(sentence, saved);
      return { ...sentence, builtIn, version: history[0]?.version ?? 0, said: own[key] ?? builtIn, history };
    });
  });
}

/** Newest first. */
function versionsOf({ job, key, language }: Sentence, saved: readonly OwnSentence[]): OwnSentence[] {
  return saved
    .filter((one) => one.job === job && one.key === key && one.language === language)
    .toSorted((left, right) => right.version - left.version);
}

const versionOf = (sentence: Sentence, saved: readonly OwnSentence[]) => versionsOf(sentence, saved)[0]?.version ?? 0;

const remedies: Record<SentenceProblem['code'], string> = {
  'sentence-unreadable': 'Keep the braces in pairs, and write no tags.',
  'sentence-lacks': 'Say these facts too, in braces as Kesher does.',
  'sentence-knows-not': 'Leave these out: nobody fills them in.',
};

function unfit(problem: SentenceProblem): ProblemError {
  const names = 'names' in problem ? ` ${problem.names.map((name) => `{${name}}`).join(', ')}` : '';
  const remedy = `${remedies[problem.code]}${names}`;
  return refused(problem.code, remedy);
}

function refused(problem: string, remedy: string): ProblemError {
  const errors = [{ field: 'text', problem, remedy }];
  return new ProblemError({ status: 422, code: 'unfit', title: 'This sentence cannot be said.', errors });
}
