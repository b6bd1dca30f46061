import { AnswerPage } from '@kesher/content/check-in/answer-page.tsx';
import type { AnswerView } from '@kesher/content/check-in/answer-view';
import { checkInInWords } from '@kesher/content/check-in/check-in-in-words';
import { starterProtocols } from '@kesher/content/check-in/starter-words';
import { renderPage } from '@kesher/content/pages/page-frame.tsx';
import { pageSpeech } from '@kesher/content/pages/page-speech';
import { prepareMessage } from '@kesher/content/render/prepare-message';
import { emergencyNumberOf } from '@kesher/domain/check-in/answer/emergency-number';
import { checkInIdSchema } from '@kesher/domain/check-in/check-in';
import { checkInContentSchema, checkInPersonalSchema } from '@kesher/domain/check-in/check-in-job';
import type { Protocol, Step } from '@kesher/domain/check-in/protocol/protocol';
import { signatureInForce } from '@kesher/domain/check-in/protocol/signature';
import { noticeIdOf } from '@kesher/domain/ids';
import { addMs, hourMs } from '@kesher/domain/instant';
import type { Language } from '@kesher/domain/language';
import { noticeSchema } from '@kesher/domain/notice/notice';
import { type OwnSentence, ownWordsAt } from '@kesher/domain/wording/own-sentence';
import type { CheckInPorts } from '../ports.ts';
import { type House, readHouse } from '../read-house.ts';
import { currentProtocols } from './current-protocols.ts';
import { questionsIn } from './questions-in.ts';

type Ports = Pick<CheckInPorts, 'protocols' | 'settings' | 'team' | 'rota' | 'clock'>;

const exampleId = checkInIdSchema.parse('preview');
/** How long before a call it is announced, in the example. */
const announcedMs = hourMs;

/** What each step of a protocol says to one person, by the very code that writes to them; undefined where there is none. */
export function previewProtocol(ports: Ports) {
  const house = readHouse(ports);
  return async (id: string, language: Language) => {
    const [around, stored, sentences] = await Promise.all([house(), ports.protocols.all(), ports.settings.sentences()]);
    const protocol = currentProtocols(stored, starterProtocols()).find((each) => each.protocol.id === id)?.protocol;
    if (protocol === undefined) return undefined;
    return Promise.all(protocol.steps.map((step) => previewOf(step, { protocol, house: around, sentences, language })));
  };
}

type About = { protocol: Protocol; house: House; sentences: readonly OwnSentence[]; language: Language };

async function previewOf(step: Step, { protocol, house, sentences, language }: About) {
  const { settings, now } = house;
  const { sender, calendar } = settings;
  const says = step.kind === 'call' ? ('announce-call' as const) : ('ask' as const);
  // As if the work had ended just so long ago that this step is due.
  const at = says === 'ask' ? now : addMs(now, -announcedMs);
  const call = { caller: house.callerName, at: now, phone: sender.phone };
  const content = checkInContentSchema.parse({ job: 'check-in', says, ...(says === 'announce-call' && { call }) });
  const notice = noticeSchema.parse({
    id: noticeIdOf(exampleId, 1),
    subjectId: exampleId,
    version: 1,
    lane: 'care',
    content,
    publishedBy: 'system',
    publishedAt: at,
  });
  const own = ownWordsAt(sentences, { job: 'check-in', language, at: now });
  const { timeZone } = calendar;
  const prepared = prepareMessage({ job: checkInInWords, notice, sender, language, timeZone, own });
  const personal = checkInPersonalSchema.parse({
    customerName: exampleNames[language],
    toldBefore: false,
    checkInId: exampleId,
  });
  // As long as a real link, so that the parts are counted truly.
  const link = `https://${'x'.repeat(20)}/c/${'x'.repeat(22)}`;
  const { subject, html } = prepared.email(personal, { link, unsubscribeLink: link });
  const { text, parts } = prepared.sms(personal, { link });
  const view = viewOf(step, { protocol, house, language });
  const speech = pageSpeech({ sender, language, timeZone, now });
  const page = async (shown: AnswerView) => toLookAt(await renderPage(<AnswerPage view={shown} speech={speech} />));
  const trouble = { at: now, stepId: step.id, feeling: 'some-trouble' as const, answers: [] };
  return {
    stepId: step.id,
    says,
    email: { subject, html: toLookAt(html) },
    sms: { text, parts },
    page: await page(view),
    pageAfter: await page({ ...view, answer: trouble }),
  };
}

/** The answer page of an example, within the hours in which answers are read. */
function viewOf(step: Step, { protocol, house, language }: Omit<About, 'sentences'>): AnswerView {
  const { settings, now } = house;
  const words = protocol.words[language];
  return {
    path: '',
    preferencesPath: '',
    othersPath: undefined,
    sender: settings.sender,
    customerName: exampleNames[language],
    child: undefined,
    watching: { kind: 'watched', until: addMs(now, 2 * hourMs) },
    ringsWithinMinutes: 15,
    answer: undefined,
    promise: undefined,
    crisisLine: undefined,
    questions: questionsIn(step, words),
    usual: words.usual,
    notUsual: words.notUsual,
    signedBy: signatureInForce(protocol, language, now)?.name,
    directLine: undefined,
    emergencyNumber: emergencyNumberOf(settings.sender.country),
    alert: undefined,
    lang: language,
    tellsOpening: false,
  };
}

/** Nobody in particular. */
const exampleNames = { en: 'Daniel', he: 'דניאל', ar: 'دانيال' } as const;

/** A page or mail that is only looked at: its links and buttons lead nowhere, and it can be scrolled by keyboard. */
function toLookAt(html: string): string {
  return html.replaceAll(/ (?:href|action)="[^"]*"/g, '').replace('<body', '<body tabindex="0"');
}
