import type { SlotName } from './letter.ts';
import { slotNames } from './letter.ts';

/** Slots are marked by private use characters, which cleaned text never contains, so no text can pose as a slot. */
const open = '\uE000';
const close = '\uE001';
const slotPattern = new RegExp(`${open}([a-z]*)${close}`);

/** The mark that a layout writes where a slot goes; HTML escaping leaves it alone. */
export function slot(name: SlotName): string {
  return `${open}${name}${close}`;
}

function isSlotName(name: string | undefined): name is SlotName {
  return slotNames.some((known) => known === name);
}

/** Cuts a layout at its slots once; what it returns only joins strings. Throws on a slot that nobody fills. */
export function compileTemplate(layout: string): (values: Readonly<Record<SlotName, string>>) => string {
  const [first = '', ...rest] = layout.split(slotPattern);
  const pieces: { readonly name: SlotName; readonly after: string }[] = [];
  for (let index = 0; index < rest.length; index += 2) {
    const name = rest[index];
    if (!isSlotName(name)) throw new Error(`The layout has an unknown slot "${name}".`);
    pieces.push({ name, after: rest[index + 1] ?? '' });
  }
  return (values) => {
    let text = first;
    for (const { name, after } of pieces) text += values[name] + after;
    return text;
  };
}

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => escapes[character] ?? character);
}
