declare module 'mailparser' {
  type Addresses = { text: string; value: readonly { address: string; name: string }[] };

  /** Only what Kesher uses of mailparser 3; the package has no types of its own. */
  export function simpleParser(
    source: Buffer,
    options: { skipTextToHtml: boolean; skipImageLinks: boolean },
  ): Promise<{
    html: string | false;
    text?: string;
    subject?: string;
    from?: Addresses;
    to?: Addresses | readonly Addresses[];
    cc?: Addresses;
    bcc?: Addresses;
    headerLines: readonly { key: string; line: string }[];
  }>;
}
