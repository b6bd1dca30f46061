/** One point: so many affected customers, so many US dollars per million. */
export type Point = { customers: number; dollars: number };

const [width, height, left, right, top, bottom] = [640, 320, 64, 24, 40, 48];

/** Cost per customer against size as an SVG: the size in powers of ten, the cost from zero. Readable in light and dark. */
export function plotCost(points: readonly Point[], asOf: string): string {
  const logs = points.map(({ customers }) => Math.log10(customers));
  const [least, most] = [Math.floor(Math.min(...logs)), Math.ceil(Math.max(...logs))];
  const highest = 2 * Math.max(...points.map(({ dollars }) => dollars));
  const x = (customers: number) =>
    left + ((Math.log10(customers) - least) / Math.max(1, most - least)) * (width - left - right);
  const y = (dollars: number) => height - bottom - (dollars / highest) * (height - top - bottom);
  const powers = Array.from({ length: most - least + 1 }, (_, index) => 10 ** (least + index));
  const steps = [0, 0.25, 0.5, 0.75, 1].map((share) => share * highest);
  const text = (at: { x: number; y: number; anchor: string }, words: string) =>
    `<text x="${at.x.toFixed(1)}" y="${at.y.toFixed(1)}" text-anchor="${at.anchor}">${words}</text>`;
  const line = (x1: number, y1: number, x2: number, y2: number) =>
    `<line x1="${x1.toFixed(1)}" y1="${y1.toFixed(1)}" x2="${x2.toFixed(1)}" y2="${y2.toFixed(1)}"/>`;
  return `${[
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-label="Cost per customer against the number of affected customers">`,
    '<style>svg{font:13px system-ui,sans-serif}text{fill:#57606a}line{stroke:#8c959f;stroke-opacity:.4}.cost{fill:none;stroke:#0969da;stroke-width:2}.dot{fill:#0969da}@media(prefers-color-scheme:dark){text{fill:#9198a1}.cost{stroke:#4493f8}.dot{fill:#4493f8}}</style>',
    text({ x: left, y: 20, anchor: 'start' }, `US dollars per million customers on top of SES, prices of ${asOf}`),
    ...steps.map((step) => line(left, y(step), width - right, y(step))),
    ...steps.map((step) => text({ x: left - 8, y: y(step) + 4, anchor: 'end' }, step.toFixed(2))),
    ...powers.map((power) =>
      text({ x: x(power), y: height - bottom + 20, anchor: 'middle' }, power.toLocaleString('en-US')),
    ),
    text({ x: width / 2, y: height - 8, anchor: 'middle' }, 'affected customers'),
    `<polyline class="cost" points="${points.map(({ customers, dollars }) => `${x(customers).toFixed(1)},${y(dollars).toFixed(1)}`).join(' ')}"/>`,
    ...points.map(
      ({ customers, dollars }) =>
        `<circle class="dot" cx="${x(customers).toFixed(1)}" cy="${y(dollars).toFixed(1)}" r="4"><title>${customers.toLocaleString('en-US')}: ${dollars.toFixed(2)}</title></circle>`,
    ),
    '</svg>',
  ].join('\n')}\n`;
}
