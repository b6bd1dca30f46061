import type { PublicFile } from '@kesher/domain/crisis/public-files';

/** The text of a file. Throws where there is none. */
export function bodyOf(files: readonly PublicFile[], path: string): string {
  const file = files.find((each) => each.path === path);
  if (file === undefined) throw new Error(`no file ${path} among ${files.map((each) => each.path).join(', ')}`);
  return file.body;
}

const named: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'" };

/** What somebody reads of a page: no markup, no style, no script. */
export function textOfPage(html: string): string {
  return plain(
    html
      .replaceAll(/<(style|script)>.*?<\/\1>/gs, '')
      .replaceAll(/<\/?(?:bdi|a)(?: [^>]*)?>/g, '')
      .replaceAll(/<[^>]*>/g, '\n')
      .replaceAll(/&(?:amp|lt|gt|quot|#39);/g, (entity) => named[entity] ?? entity),
  );
}

/** A text without the marks that steer a line. */
export function plain(text: string): string {
  return text.replaceAll(/[\u2066-\u2069]/g, '');
}
