import { customerRoutes, type FunctionSpec } from '@kesher/adapters/lambda/function-spec';

/** What check-ins run. */
export const functions: readonly FunctionSpec[] = [
  {
    name: 'check-ins-staff',
    entry: new URL('./staff-http.ts', import.meta.url),
    startedBy: {
      kind: 'http',
      door: 'staff',
      routes: [
        'GET /staff/check-ins',
        'GET /staff/check-ins/{path+}',
        'POST /staff/check-ins/{path+}',
        'GET /staff/protocols',
        'POST /staff/protocols/{path+}',
      ],
    },
    reads: ['checkIns', 'customers', 'messages', 'tasks', 'office'],
    // Of customers, only those who come with their work are written here.
    writes: ['checkIns', 'customers', 'office'],
    sendsTo: ['check-ins'],
    channels: [],
    timeoutSeconds: 29,
    bound: { by: 'a page', says: 'Up to 200 works, one bundle, one check-in, or a page of the board.' },
    memoryMb: 512,
    impact: 'Completed work is not taken, calls cannot be worked on, and nobody can acknowledge an escalation.',
  },
  {
    name: 'check-ins-customer',
    entry: new URL('./customer-http.ts', import.meta.url),
    startedBy: { kind: 'http', door: 'customer', routes: customerRoutes('/c') },
    reads: ['links', 'customers', 'checkIns', 'messages', 'office'],
    // Of messages, only that a page was opened is written here.
    writes: ['checkIns', 'messages'],
    sendsTo: ['check-ins'],
    channels: [],
    timeoutSeconds: 20,
    bound: { by: 'one record', says: 'One customer’s check-in and what was told of it.' },
    memoryMb: 512,
    impact: 'Nobody can answer how they are; whoever needs help must ring. The links answer again when this works.',
  },
  {
    name: 'check-ins-advance',
    entry: new URL('./advance.ts', import.meta.url),
    startedBy: { kind: 'queue', queue: 'check-ins', batchSize: 1, maxConcurrency: 10 },
    reads: ['checkIns', 'customers', 'notices', 'messages', 'tasks', 'office'],
    // Of the office, only that somebody is to be woken is written here.
    writes: ['checkIns', 'notices', 'messages', 'tasks', 'office'],
    // To the crisis lane goes only that somebody is to be woken.
    sendsTo: ['chunks-care', 'check-ins', 'send-crisis'],
    channels: [],
    timeoutSeconds: 60,
    bound: { by: 'one record', says: 'One check-in: its next step, or its escalation.' },
    memoryMb: 512,
    impact: 'Nobody is asked how they are, no call comes into the queue, and a flag does not climb.',
  },
  {
    name: 'check-ins-sweep',
    entry: new URL('./sweep.ts', import.meta.url),
    startedBy: { kind: 'schedule', everyMinutes: 1 },
    reads: ['checkIns'],
    writes: ['checkIns'],
    sendsTo: ['check-ins'],
    channels: [],
    timeoutSeconds: 50,
    bound: { by: 'a page', says: 'A page of the check-ins that are due.' },
    memoryMb: 256,
    impact: 'Steps fall due without anybody looking, and an escalation that nobody acknowledges does not climb.',
  },
  {
    name: 'check-ins-api',
    entry: new URL('./api-http.ts', import.meta.url),
    startedBy: { kind: 'http', door: 'public', routes: ['GET /api/check-ins', 'GET /api/check-ins.json'] },
    reads: [],
    writes: [],
    sendsTo: [],
    channels: [],
    timeoutSeconds: 10,
    bound: { by: 'nothing stored', says: 'It describes the API.' },
    memoryMb: 256,
    impact: 'Nobody can read how the check-ins API works; the API itself is not touched.',
  },
];
