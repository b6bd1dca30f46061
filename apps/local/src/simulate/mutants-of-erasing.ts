import { type Mutant, mutant } from './mutant.ts';

const eraseCustomer = 'apps/customers/src/people/erase-customer.ts';
const readPrevious = 'packages/engine/src/freeze/read-previous.ts';
const tendChunk = 'packages/engine/src/tend/tend-chunk.ts';

/** What erasing must never be: half done, or undone by whoever was under way with the person. */
export const mutantsOfErasing: readonly Mutant[] = [
  mutant('an erasure that leaves the frozen audience', 'the list of a campaign is a copy, and the copy is forgotten', {
    file: eraseCustomer,
    find: 'if (!chunk) return;',
    replace: 'return;',
  }),
  mutant(
    'what was under way writes about somebody erased',
    'a worker that had read the person before they were erased',
    {
      file: tendChunk,
      find: 'await forgetStrangers(ports, notice, { chunk, messages: standing });',
      replace: '[...standing];',
    },
  ),
  mutant('a call that is asked for while somebody is erased', 'Kesher itself, until 1 December 2026', {
    file: eraseCustomer,
    find: '      tasks: await ports.tasks.forgetOf(id),',
    replace: '      tasks: 0,',
  }),
  mutant('a part whose people were all erased ends the audience', 'Kesher itself, until 1 December 2026', {
    file: readPrevious,
    find: 'while (at > low && lastOf(chunk) === undefined) {',
    replace: 'while (at > chunks) {',
  }),
];
