declare module 'mailparser' {
  /** Only what Kesher uses of mailparser 3; the package has no types of its own. */
  export function simpleParser(
    source: Buffer,
    options: { skipTextToHtml: boolean; skipImageLinks: boolean },
  ): Promise<{
    html: string | false;
    text?: string;
    from?: { text: string };
    headerLines: readonly { key: string; line: string }[];
  }>;
}
