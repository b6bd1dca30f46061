import { type Mutant, mutant } from './mutant.ts';

const rehearseNotice = 'packages/engine/src/rehearse/rehearse-notice.ts';
const crisisWaits = 'packages/engine/src/send/crisis-waits.ts';
const emailPace = 'apps/post-office/src/email-pace.ts';

/** What is well with ten people: work that grows with an audience, and a crisis that shares with everybody. */
export const mutantsOfBounds: readonly Mutant[] = [
  mutant('a rehearsal that counts all', 'Kesher itself: at 40,000 customers its 29 seconds were over', {
    file: rehearseNotice,
    find: 'while (mayGoOn(counted)) {',
    replace: 'for (;;) {',
  }),
  mutant('a crisis that waits its turn', 'one rate for all: the newsletter of the morning goes first', {
    file: emailPace,
    find: "const yields = lane !== undefined && lane !== 'crisis' && (await crisisWaits());",
    replace: 'const yields = lane === undefined && (await crisisWaits());',
  }),
  mutant('a crisis that nobody sees', 'found by its messages, which a queue may hold back', {
    file: crisisWaits,
    find: 'then((due) => due.length > 0)',
    replace: 'then((due) => due.length > 1_000)',
  }),
  mutant('a crisis that waits for itself', 'a rule for all lanes, and its own is one of them', {
    file: emailPace,
    find: "lane !== 'crisis' && (await crisisWaits())",
    replace: 'lane.length > 0 && (await crisisWaits())',
  }),
].map((one) => ({ ...one, place: 'crowd' }));
