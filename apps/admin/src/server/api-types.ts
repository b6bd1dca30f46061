import type { Paths, Schemas } from './generated/all.ts';

/** Every path of the staff API, from the OpenAPI documents that the apps declare. */
export type { Paths };

export type Stop = Schemas['Stop'];
export type StopTarget = Paths['/staff/stops']['post']['requestBody']['content']['application/json'];
type Answer<Path extends keyof Paths> = Paths[Path] extends {
  get: { responses: { 200: { content: { 'application/json': infer Body } } } };
}
  ? Body
  : never;

type Posted<Path extends keyof Paths> = Paths[Path] extends {
  post: { responses: { 200: { content: { 'application/json': infer Body } } } };
}
  ? Body
  : never;

export type Task = Schemas['Task'];
export type Reason = Schemas['Reason'];
export type DelayOption = Schemas['DelayOption'];
export type Crisis = Schemas['Crisis'];
export type Bulletin = Schemas['Bulletin'];
export type BulletinFacts = Schemas['BulletinFacts'];
export type BulletinStatement = Schemas['BulletinStatement'];
export type StockDelay = Schemas['StockDelay'];
/** What is announced, as it is listed whatever its job. */
export type Announcement = Schemas['AnnouncementInShort'];
export type Ledger = Answer<'/staff/notices/{noticeId}/ledger'>;
export type ChoiceCount = Answer<'/staff/delays/{id}/choices'>;
export type Standing = Answer<'/staff/notices/{noticeId}/ledger/{outcome}'>['standings'][number];
/** A message that waits for a decision, with the name of whom it is for. */
export type HeldMessage = Answer<'/staff/held'>['held'][number] & { name: string | undefined };
export type UnreadableRecord = Answer<'/staff/unreadable-records'>['records'][number];
export type ImportJob = Schemas['ImportJob'];
export type ImportPreview = Posted<'/staff/imports/preview'>;
export type OpenPromise = Answer<'/staff/promises'>['open'][number];
export type Customer = Schemas['Customer'];
export type TimelineEntry = Schemas['TimelineEntry'];
export type InShort = Schemas['InShort'];
export type Contact = Schemas['Contact'];
export type CustomerOverview = Schemas['Overview'];
export type CustomerValue = Schemas['CustomerValue'];
export type Purchase = Schemas['Purchase'];
export type MessageName = NonNullable<Extract<TimelineEntry, { kind: 'message' }>['text']>;
export type DelayFacts = Schemas['DelayFacts'];
export type DelayStatement = Schemas['DelayStatement'];
export type Finding = Schemas['Finding'];
export type Rehearsal = Answer<'/staff/delays/{id}/rehearsal'>;
export type Outcome = Standing['outcome'];
export type ExpectedWindow = Answer<'/staff/products/{productId}/expected-window'>;
export type Settings = Schemas['Settings'];
export type Insights = Answer<'/staff/insights'>;
export type ListedProtocolAnswer = Schemas['ListedProtocol'];
export type RotaWeek = Schemas['RotaWeek'];
export type WantedRota = Schemas['WantedRota'];
export type WantedProtocol = Schemas['WantedProtocol'];
/** What one step of a protocol says to one person. */
export type ProtocolPreviewed = Answer<'/staff/protocols/{id}/preview'>['steps'][number];
export type SaidWindow = Insights['windows']['latest'][number];
export type CheckIn = Schemas['CheckIn'];
/** Something that a person must do for a check-in: a call, a flag, a number to find. */
export type QueuedCall = Schemas['QueuedCall'];
export type CallQueue = Answer<'/staff/check-ins/calls'>;
export type CallSheet = Answer<'/staff/check-ins/{id}'>;
/** A flag that somebody was asked to take up, without anything that was answered. */
export type AskedFlag = Answer<'/staff/check-ins/escalations'>['escalations'][number];
export type Learned = Answer<'/staff/check-ins/learned'>;
/** A made-up flag that shows whether somebody would take a real one up. */
export type NetTest = Answer<'/staff/check-ins/net-tests'>['tests'][number];
/** When nobody stands at a level, though somebody should. */
export type Gap = Answer<'/staff/check-ins/gaps'>['gaps'][number];
export type CompletedWork = Schemas['CompletedWork'];
/** A visit as the desk sees it. */
export type Arrival = Schemas['Arrival'];
export type Arrivals = Answer<'/staff/visits'>;
export type ArrivalCard = Arrivals['customers'][string];
export type Intake = Answer<'/staff/visits/{id}/intake'>;
export type BookedVisit = Schemas['BookedVisit'];
