import { expect, test } from 'vitest';
import { document, element } from './feeds-xml.ts';

test('text and attributes are escaped, and what is undefined is left out', () => {
  const tree = element('a', [element('b', '1 < 2 & "3"'), undefined], { c: '<&">', d: undefined });
  expect(document(tree)).toBe(
    '<?xml version="1.0" encoding="utf-8"?>\n<a c="&lt;&amp;&quot;&gt;"><b>1 &lt; 2 &amp; &quot;3&quot;</b></a>\n',
  );
});

test('characters that no document may hold are dropped', () => {
  expect(element('a', 'x\u0000\u000B\uFFFEy\uD800').xml).toBe('<a>xy\uFFFD</a>');
});
