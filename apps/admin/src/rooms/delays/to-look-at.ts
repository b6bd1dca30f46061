/**
 * A page or mail that is only looked at: its links lead nowhere, so that nobody leaves the preview for a page that is not
 * there, and its body takes the focus, as Chromium's Tab passes by a frame without anything to press.
 */
export function toLookAt(html: string): string {
  return html.replaceAll(/ href="[^"]*"/g, '').replace('<body', '<body tabindex="0"');
}
