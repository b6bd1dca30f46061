import { languages } from '@kesher/domain/language';
import { caniemail } from 'caniemail';
import { expect, test } from 'vitest';
import { sampleFacts, sampleLinks, sampleNotice, samplePersonal, sampleSender } from '../stock-delay/sample-notices.ts';
import { stockDelayInWords } from '../stock-delay/stock-delay-in-words.ts';
import { prepareMessage } from './prepare-message.ts';

/** What a client may ignore without any reader losing a word, and what the reader sees instead. */
const tolerated: Readonly<Record<string, string>> = {
  'color-scheme CSS property': 'the client chooses light or dark by itself',
  'color-scheme meta tag': 'the client chooses light or dark by itself',
  '@media': 'the light mail at 600 px',
  '<style> element': 'the light mail at 600 px: everything else stands inline',
  'display:none': 'the preview line, a true sentence, stands above the mail',
  '<body> element': 'its colour and font are repeated on the tables',
  'border-radius': 'square corners',
  'role attribute': 'a screen reader of Windows Mail announces the layout table',
};

test.each(languages)('Gmail, Outlook and Apple Mail lose nothing that matters of the mail in %s', (language) => {
  const notice = sampleNotice({ kind: 'declared', facts: sampleFacts });
  const { html } = prepareMessage({
    job: stockDelayInWords,
    notice,
    sender: sampleSender,
    language,
    timeZone: 'UTC',
    own: {},
  }).email(samplePersonal(), sampleLinks);
  const { issues } = caniemail({ clients: ['gmail.*', 'outlook.*', 'apple-mail.*'], html });
  const unsupported = new Set([...issues.errors.values()].flat().map(({ title }) => title));
  expect([...unsupported].toSorted()).toEqual(Object.keys(tolerated).toSorted());
});
