/** What an address carries on of the language that was asked for; nothing where none was. */
export function langQuery({ lang }: { lang?: string | undefined }): string {
  return lang === undefined ? '' : `?lang=${lang}`;
}
