import type { Letter, Section } from './letter.ts';
import { slot } from './template.ts';

/** The orders of one reader, as the text part lists them. */
export function listLines(lines: readonly string[]): string {
  return lines.map((line) => `- ${line}`).join('\n');
}

function sectionText({ heading, sentences, items }: Section): string {
  return [`${heading}:`, ...(items.length > 0 ? [listLines(items)] : []), ...sentences].join('\n');
}

/** The text part of a mail: one sentence a line, paragraphs apart, links alone on their line so that every client finds them. */
export function textLayout(letter: Letter): string {
  const paragraphs = [
    slot('greeting'),
    slot('lead'),
    `${letter.itemsHeading}:\n${slot('items')}`,
    ...letter.sections.map(sectionText),
    `${letter.button}:\n${slot('link')}`,
    letter.reach,
    `--\n${letter.sender}\n${letter.postalAddress}`,
    `${letter.why}\n${letter.unsubscribe}:\n${slot('unsubscribe')}`,
  ];
  return `${paragraphs.join('\n\n')}\n`;
}
