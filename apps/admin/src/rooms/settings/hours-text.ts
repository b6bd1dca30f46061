type Windows = readonly { from: string; to: string }[];

/** The hours of a day as one line: `09:00-13:00, 16:00-19:00`; empty when closed. */
export function textOfHours(windows: Windows): string {
  return windows.map(({ from, to }) => `${from}-${to}`).join(', ');
}

/** The hours that such a line names. What cannot be read stays in it as it is, so that the schema refuses it. */
export function hoursOfText(text: string): { from: string; to: string }[] {
  return text
    .split(',')
    .map((window) => window.trim())
    .filter((window) => window !== '')
    .map((window) => {
      const [from = '', to = '', ...rest] = window.split(/[-–]/).map((time) => time.trim());
      return { from: padded(from), to: rest.length > 0 ? '' : padded(to) };
    });
}

function padded(time: string): string {
  return /^\d:\d\d$/.test(time) ? `0${time}` : time;
}
