const sheet = {
  inlineSize: '100%',
  blockSize: '36rem',
  border: 0,
  borderRadius: '0.5rem',
  colorScheme: 'light',
} as const;

/** A mail or a page as it is drawn for customers, in a frame that runs nothing and sends nothing. */
export function Sheet({ html, title }: { html: string; title: string }) {
  return <iframe sandbox="" srcDoc={html} title={title} style={sheet} />;
}
