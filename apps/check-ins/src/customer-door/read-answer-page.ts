import type { AnswerView } from '@kesher/content/check-in/answer-view';
import { answerNow, callPromiseOf } from '@kesher/domain/check-in/answer/answered';
import { answeringLine } from '@kesher/domain/check-in/answer/answering-line';
import { crisisLineOf } from '@kesher/domain/check-in/answer/crisis-line';
import { emergencyNumberOf } from '@kesher/domain/check-in/answer/emergency-number';
import { promisedCallBy, watchingAt } from '@kesher/domain/check-in/answer/watching';
import { calledOf } from '@kesher/domain/check-in/answer/whose';
import { practitionerOf } from '@kesher/domain/check-in/call/asked-of';
import type { CheckIn } from '@kesher/domain/check-in/check-in';
import { findDanger } from '@kesher/domain/check-in/danger/find-danger';
import { workOf } from '@kesher/domain/check-in/plan/work';
import type { Protocol } from '@kesher/domain/check-in/protocol/protocol';
import { signatureInForce } from '@kesher/domain/check-in/protocol/signature';
import type { KnownWork } from '@kesher/domain/check-in/store/known-work';
import type { Customer } from '@kesher/domain/customer/customer';
import { minuteMs, toMs } from '@kesher/domain/instant';
import type { Language } from '@kesher/domain/language';
import { questionsIn } from '../protocols/questions-in.ts';
import type { House } from '../read-house.ts';
import { nameAndYear } from './tell-whose.ts';

/** Everything that the answer page shows; nothing of it says what was done. */
export function answerViewOf(about: {
  token: string;
  /** Of one of several, what their page's address holds; and whether the message was addressed to them. */
  shared: { proof: string; isCarrier: boolean } | undefined;
  known: KnownWork;
  checkIn: CheckIn;
  customer: Customer;
  /** Who reads it: the customer, or in a child's stead their guardian. */
  reader: Customer;
  protocol: Protocol | undefined;
  house: House;
  language: Language;
  lang: Language | undefined;
  alert: AnswerView['alert'];
}): AnswerView {
  const { token, shared, known, checkIn, customer, reader, protocol, house, language, lang, alert } = about;
  const { settings, turns, team, now } = house;
  const answer = answerNow(checkIn);
  const words = protocol?.words[language];
  const step = protocol?.steps.find(({ id }) => id === (answer?.stepId ?? checkIn.stepId));
  const practitioner = practitionerOf(workOf(known.id, known.records).practitioner, team);
  const by = promisedCallBy(turns, now);
  const country = reader.country ?? customer.country ?? settings.sender.country;
  const mayHarmSelf = answer?.text !== undefined && findDanger(answer.text).includes('self-harm');
  return {
    path: shared === undefined ? `/c/${token}` : `/c/${token}/for/${shared.proof}`,
    preferencesPath: shared === undefined || shared.isCarrier ? `/p/${token}` : undefined,
    othersPath: shared && `/c/${token}`,
    sender: settings.sender,
    customerName: customer.name,
    child: reader.id === customer.id ? undefined : { firstName: calledOf([nameAndYear(customer)])[0] },
    watching: watchingAt(turns, now),
    ringsWithinMinutes: by && Math.round((toMs(by) - toMs(now)) / minuteMs),
    answer,
    promise: callPromiseOf(checkIn, now),
    crisisLine: mayHarmSelf ? crisisLineOf(country) : undefined,
    questions: questionsIn(step, words),
    usual: words?.usual ?? [],
    notUsual: words?.notUsual ?? [],
    signedBy: protocol && signatureInForce(protocol, checkIn.language, now)?.name,
    directLine: practitioner && answeringLine(practitioner, house),
    emergencyNumber: emergencyNumberOf(country),
    alert,
    lang,
    tellsOpening: alert === undefined && shared === undefined,
  };
}
