import { expect, it } from 'vitest';
import { buildOutgoingEmail, buildOutgoingSms } from '../builders/message.ts';
import { createEmailSink, createSmsSink } from './channel-sink.ts';

it('takes what it is given and names each piece', async () => {
  const sink = createSmsSink();
  expect(await sink.send(buildOutgoingSms())).toEqual({ kind: 'accepted', channelMessageId: 'sms-000001' });
  expect(sink.taken()).toEqual([{ channelMessageId: 'sms-000001', outgoing: buildOutgoingSms() }]);
});

it('answers as scripted, then accepts; a lost answer is taken and one that never arrives is not', async () => {
  const sink = createEmailSink();
  sink.script([
    { kind: 'accept-and-lose-answer' },
    { kind: 'never-arrives' },
    { kind: 'refused', reason: 'refused-by-channel' },
    { kind: 'not-now', reason: 'throttled' },
  ]);
  const answers = [];
  for (let call = 0; call < 5; call += 1) answers.push((await sink.send(buildOutgoingEmail())).kind);
  expect(answers).toEqual(['no-answer', 'no-answer', 'refused', 'not-now', 'accepted']);
  expect(sink.taken()).toHaveLength(2);
  expect(sink.calls()).toBe(5);
  expect(sink.duplicates()).toEqual(new Map([['delay-1.v1~0~C-1001~email', 2]]));
});

it('decides by what is sent when nothing is scripted', async () => {
  const sink = createEmailSink(({ to }) =>
    to === 'gone@example.com' ? { kind: 'refused', reason: 'refused-by-channel' } : { kind: 'accept' },
  );
  expect((await sink.send(buildOutgoingEmail({ to: 'gone@example.com' }))).kind).toBe('refused');
  expect((await sink.send(buildOutgoingEmail())).kind).toBe('accepted');
  expect(sink.duplicates().size).toBe(0);
});
