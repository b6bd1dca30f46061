import { expect, test } from 'vitest';
import { compileTemplate, escapeHtml, slot } from './template.ts';

const values = { greeting: 'G', lead: 'L', items: 'O', link: 'K', unsubscribe: 'U' };

test('each slot is filled wherever it stands', () => {
  expect(compileTemplate(`a${slot('link')}b${slot('greeting')}${slot('link')}`)(values)).toBe('aKbGK');
});

test('what fills a slot is never read as a slot again', () => {
  expect(compileTemplate(slot('lead'))({ ...values, lead: slot('link') })).toBe(slot('link'));
});

test('a slot that nobody fills is an error of the layout', () => {
  expect(() => compileTemplate('\uE000phone\uE001')).toThrow(/phone/);
});

test('HTML is escaped for text and attributes', () => {
  expect(escapeHtml(`<a href="x">&'`)).toBe('&lt;a href=&quot;x&quot;&gt;&amp;&#39;');
});
