import type { ChoiceView, DelayView, SaidVersion, SentView } from '@kesher/content/pages/delay-view';
import type { Settings } from '@kesher/domain/business/settings-store';
import type { Customer } from '@kesher/domain/customer/customer';
import type { Instant } from '@kesher/domain/instant';
import type { Message } from '@kesher/domain/message/message';
import { mayHaveBeenTold } from '@kesher/domain/message/states';
import type { Notice } from '@kesher/domain/notice/notice';
import type { OrderLine } from '@kesher/domain/order/order-line';
import { changeClosedBy, dueOfChoice, isAnswered } from '@kesher/domain/stock-delay/choice/decide-choice';
import { dueOfOrderBack, mayAskOrderBack } from '@kesher/domain/stock-delay/choice/order-back';
import { type Round, roundOf, silenceOf } from '@kesher/domain/stock-delay/choice/round';
import { factsOf } from '@kesher/domain/stock-delay/decide';
import type { DelayPersonal } from '@kesher/domain/stock-delay/delay-notice';
import { type EndingOption, endsTheWait } from '@kesher/domain/stock-delay/option';
import { delayContentOf, delayPersonalOf } from '@kesher/domain/stock-delay/read-delay';
import { choiceWorkOf, delayWorkOf, silenceWorkOf } from '@kesher/domain/stock-delay/task-kinds';
import type { Task } from '@kesher/domain/task/task';
import type { StockDelayPorts } from '../ports.ts';
import { type ChoiceTasks, readChoiceTasks } from './choice-tasks.ts';
import type { LiveDelay } from './open-delay.ts';

type Ports = Pick<StockDelayPorts, 'notices' | 'orders' | 'messages' | 'tasks' | 'clock'>;

const shownMessages = 20;
const listedOrders = 20;

/** Everything that a customer's page shows, read fresh and without changing anything. */
export function readDelayPage(ports: Ports) {
  return async (input: {
    token: string;
    customer: Customer;
    delay: LiveDelay;
    settings: Settings;
  }): Promise<DelayView> => {
    const { delay, customer, settings } = input;
    const [versions, lines, messages, tasks] = await Promise.all([
      ports.notices.versions(delay.id),
      ports.orders.openLines(
        customer.id,
        delay.products.map(({ id }) => id),
      ),
      ports.messages.ofCustomer(customer.id, 100),
      readChoiceTasks(ports.tasks, { subjectId: delay.id, customerId: customer.id }),
    ]);
    const now = ports.clock();
    const round = roundOf(delay, versions);
    const ours = new Map(versions.map((notice) => [notice.id, notice]));
    const own = messages.filter(({ noticeId }) => ours.has(noticeId));
    const facts = factsOf(delay.live.statement);
    const choice = tasks.choice && choiceView(tasks.choice, round, now);
    const isWaiting = lines.length > 0;
    const silenceTask = silenceTaskView(tasks.silence, round);
    const isRefunding = silenceTask?.action === 'refund' && silenceTask.state !== 'open';
    const mayChoose = facts !== undefined && round !== undefined && isWaiting && !isRefunding;
    const isOwed = mayChoose && !(tasks.choice && isAnswered(tasks.choice, round));
    const { country } = settings.sender;
    const orderBack = orderBackView(delay, tasks, { calendar: settings.calendar, now });
    return {
      path: `/d/${input.token}`,
      preferencesPath: `/p/${input.token}`,
      sender: settings.sender,
      products: delay.products,
      live: delay.live,
      earlier: earlierVersions(versions, delay),
      personal: personalOf({ customer, delay, lines, own, chose: orderBack && choseOf(tasks) }),
      isWaiting,
      options: mayChoose
        ? facts.options.map((option, index) => ({
            index,
            option,
            dueAt: dueOfChoice({ option, calendar: settings.calendar, now }),
          }))
        : [],
      choice,
      isEnded:
        delay.live.statement.kind !== 'withdrawn' &&
        choice !== undefined &&
        choice.state !== 'cancelled' &&
        endsTheWait(choice.option.kind),
      orderBack,
      silence: isOwed ? silenceOf(delay, { round, lines, country: customer.country ?? country }) : undefined,
      silenceTask,
      isPromiseBroken: delay.stage === 'open' && facts !== undefined && facts.nextUpdateBy < now,
      sent: sentViews(own, ours),
    };
  };
}

function earlierVersions(versions: readonly Notice[], delay: LiveDelay): SaidVersion[] {
  return versions
    .filter(({ id }) => id !== delay.live.noticeId)
    .map((notice) => ({
      noticeId: notice.id,
      statement: delayContentOf(notice).statement,
      publishedAt: notice.publishedAt,
    }))
    .toReversed();
}

/** What the customer waits for now; when nothing is open any more, what their latest message was about. */
function personalOf(about: {
  customer: Customer;
  delay: LiveDelay;
  lines: readonly OrderLine[];
  own: readonly Message[];
  chose: EndingOption | undefined;
}): DelayPersonal {
  const { customer, delay, lines, own, chose } = about;
  const toldBefore = own.some(({ noticeId, state }) => noticeId !== delay.live.noticeId && mayHaveBeenTold(state));
  const known = new Set(delay.products.map(({ id }) => id));
  const latest = own[0] && delayPersonalOf(own[0]);
  const orders =
    lines.length > 0 || latest === undefined
      ? lines.map((line) => ({ number: line.orderNumber, productId: line.productId, quantity: line.quantity }))
      : latest.orders.filter(({ productId }) => known.has(productId));
  return {
    customerName: customer.name,
    orders: orders.slice(0, listedOrders),
    moreOrders: lines.length > 0 ? Math.max(0, orders.length - listedOrders) : (latest?.moreOrders ?? 0),
    toldBefore,
    ...(chose && { chose }),
  };
}

/** What they gave their order up for, by the choice that stands or the one that they took back. */
function choseOf({ choice, orderBack }: ChoiceTasks): EndingOption | undefined {
  for (const task of [orderBack, choice]) {
    const work = task && delayWorkOf(task);
    if (work?.kind !== 'choice' && work?.kind !== 'order-back') continue;
    if (endsTheWait(work.option.kind)) return work.option.kind;
  }
  return undefined;
}

/** Whether the order can be asked back, or what became of that. */
function orderBackView(
  delay: LiveDelay,
  { choice, orderBack }: ChoiceTasks,
  at: { calendar: Settings['calendar']; now: Instant },
): DelayView['orderBack'] {
  if (delay.live.statement.kind !== 'withdrawn') return undefined;
  if (orderBack && orderBack.state !== 'cancelled') {
    const asked = orderBack.history.findLast(({ by }) => by === 'customer')?.at ?? orderBack.createdAt;
    return { state: orderBack.state === 'done' ? 'done' : 'asked', askedAt: asked, dueAt: orderBack.dueAt };
  }
  return mayAskOrderBack(delay, choice) ? { state: 'offered', dueAt: dueOfOrderBack(at) } : undefined;
}

function choiceView(task: Task, round: Round | undefined, now: Instant): ChoiceView | undefined {
  const work = choiceWorkOf(task);
  if (work === undefined) return undefined;
  const lastOf = (...kinds: Task['history'][number]['did'][]) =>
    task.history.findLast(({ did }) => kinds.includes(did))?.at;
  const chosenAt = lastOf('created', 'changed', 'reopened') ?? task.createdAt;
  const isUnderWay = task.state === 'open' || task.state === 'in-progress';
  return {
    option: work.option,
    state: task.state,
    chosenAt,
    startedAt: task.state === 'open' ? undefined : lastOf('taken'),
    doneAt: task.state === 'done' ? lastOf('done') : undefined,
    dueAt: task.dueAt,
    isLate: isUnderWay && task.dueAt < now,
    closedBy: changeClosedBy(task),
    sum: work.sum,
    endsPromiseOf: work.endsPromiseOf,
    askedAgain: round !== undefined && task.state !== 'cancelled' && !isAnswered(task, round),
  };
}

function silenceTaskView(task: Task | undefined, round: Round | undefined): DelayView['silenceTask'] {
  const work = silenceWorkOf(task);
  if (task === undefined || work === undefined || task.state === 'cancelled') return undefined;
  // What an earlier round led to, and is finished, says nothing about this one, unless the money went back.
  const isOver = task.state === 'done' && work.action === 'hold' && !round?.noticeIds.has(work.noticeId);
  return isOver ? undefined : { action: work.action, state: task.state };
}

function sentViews(own: readonly Message[], notices: ReadonlyMap<string, Notice>): SentView[] {
  const told = own.filter(({ state }) => mayHaveBeenTold(state) || state === 'bounced');
  return told
    .flatMap(({ route, state, noticeId, personal, ...when }) => {
      const notice = notices.get(noticeId);
      const kind = notice && delayContentOf(notice).statement.kind;
      const at = when.acceptedAt ?? when.deliveredAt ?? when.claimedAt ?? when.bouncedAt;
      if (route === 'call' || kind === undefined || at === undefined) return [];
      return { route, state, at, kind, first: !personal.toldBefore };
    })
    .toSorted((left, right) => (left.at > right.at ? -1 : 1))
    .slice(0, shownMessages);
}
