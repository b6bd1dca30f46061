import { addMs, hourMs, minuteMs } from '@kesher/domain/instant';
import { describe, expect, it } from 'vitest';
import { morning, openClinic } from '../testing/clinic.ts';

const path = '/staff/work-lists';
const lines = (...rows: readonly string[]) => rows.join('\r\n');
const english = lines(
  'Visit number,Patient number,Patient name,Phone,Year of birth,Treatment,Ended at',
  '1,P-1,Dana Cohen,052-555-0148,1984,vaccination,2026-11-29 09:50',
  '2,P-2,Noam Cohen,052-555-0148,2012,vaccination,2026-11-29 09:55',
);

describe('a day’s list as CSV', () => {
  it.each([
    ['English', english],
    [
      'Hebrew',
      lines(
        'מספר ביקור;מספר מטופל;שם מטופל;נייד;שנת לידה;סוג טיפול;תאריך;שעה',
        '1;P-1;דנה כהן;052-555-0148;1984;vaccination;29.11.2026;9:50',
        '2;P-2;נועם כהן;052-555-0148;2012;vaccination;29.11.2026;9:55',
      ),
    ],
    [
      'Arabic',
      lines(
        'رقم الزيارة\tرقم المريض\tاسم المريض\tرقم الجوال\tسنة الميلاد\tنوع العلاج\tالتاريخ والوقت',
        '1\tP-1\tدانا\t٠٥٢-٥٥٥-٠١٤٨\t١٩٨٤\tvaccination\t2026-11-29 09:50',
        '2\tP-2\tنوعام\t052-555-0148\t2012\tvaccination\t2026-11-29 09:55',
      ),
    ],
  ])('in %s plans each row, on the clock and with the numbers of the business', async (_, raw) => {
    const clinic = openClinic();
    expect(await clinic.staff.json('POST', path, { raw })).toMatchObject({ counts: { planned: 2, refused: 0 } });
    expect(await clinic.checkIn('1')).toMatchObject({ endedAt: '2026-11-29T07:50:00.000Z' });
    const again = await clinic.staff.json('POST', path, { raw });
    expect(again).toMatchObject({ counts: { planned: 2, refused: 0 } });
    await clinic.until(addMs(morning, 24 * hourMs));
    expect(clinic.ports.sms.taken().map(({ outgoing }) => outgoing.to)).toEqual(['+972525550148']);
  });

  it('names each bad row with its remedy, and stops no other', async () => {
    const clinic = openClinic();
    const raw = lines(
      english,
      '3,P-3,Maya,052-555-0149,,vaccination,2026-11-29',
      '4,P-4,Lea,12,,vaccination,2026-11-29 09:00',
      '5,P-5,Adam,052-555-0147,,vaccination,2026-12-29 09:00',
      '6,P-6,"Eve,052-555-0146,,vaccination,2026-11-29 09:00,x',
      '7,P-7,Ruth,052-555-0145,,vaccination,2026-11-29 09:00',
    );
    const answer = await clinic.staff.json<{ problems: { where: string; code: string; remedy: string }[] }>(
      'POST',
      path,
      {
        raw,
      },
    );
    expect(answer).toMatchObject({ counts: { planned: 4 } });
    expect(answer.problems.map(({ where, code }) => `${where}: ${code}`)).toEqual([
      'row 4: time-missing',
      'row 5: phone-unreadable',
      'row 7: csv-row-broken',
      'work:5: in-the-future',
    ]);
    for (const { remedy } of answer.problems) expect(remedy).not.toBe('');
    expect(await clinic.checkIn('4')).toMatchObject({ cannotReach: 'unreadable' });
  });

  it('takes a treatment by what staff call its protocol, and takes one back', async () => {
    const clinic = openClinic();
    const list = (status: string) =>
      lines('Visit number,Patient number,Treatment,Ended at,Status', `1,P-1,אחרי עקירה,2026-11-29 09:50,${status}`);
    await clinic.staff.json('POST', path, { raw: list('') });
    expect(await clinic.checkIn('1')).toMatchObject({ state: 'waiting', protocol: { id: 'extraction' } });
    await clinic.staff.json('POST', path, { raw: list('בוטל') });
    expect(await clinic.checkIn('1')).toMatchObject({ state: 'cancelled' });
  });

  it('asks which order its dates have where they can be two days, and takes it from the address', async () => {
    const clinic = openClinic({ start: addMs(morning, 13 * 24 * hourMs) });
    const raw = lines('Visit number,Patient number,Ended at', '1,P-1,12/11/2026 09:50');
    expect(await clinic.staff.json('POST', path, { raw })).toMatchObject({ problems: [{ code: 'date-ambiguous' }] });
    await clinic.staff.json('POST', `${path}?dateOrder=month-first`, { raw });
    expect(clinic.ports.checkIns.all()).toMatchObject([{ day: '2026-12-11' }]);
  });

  it.each([
    ['', 'empty-file'],
    ['PK\u0003\u0004', 'spreadsheet-file'],
    ['name,phone\r\nDana,052', 'mapping-incomplete'],
    ['Visit number,Patient number,Ended at', 'no-rows'],
    [`Visit number,Patient number,Ended at\r\n${'1,P-1,2026-11-29 09:50\r\n'.repeat(1_001)}`, 'too-large'],
  ])('%#: that cannot be read at all is a problem with its remedy', async (raw, code) => {
    const problem = await openClinic().staff.problem('POST', path, { raw });
    expect(problem).toMatchObject({ status: 422, code });
    expect(problem.errors?.[0]?.remedy).toBeDefined();
  });

  it('is a patience of seconds for a thousand rows', { timeout: 20_000 }, async () => {
    const clinic = openClinic();
    const rows = Array.from({ length: 1_000 }, (_, index) => `${index},P-${index},2026-11-29 09:${10 + (index % 40)}`);
    const raw = lines('Visit number,Patient number,Ended at', ...rows);
    const answer = await clinic.staff.json('POST', path, { raw });
    expect(answer).toMatchObject({ counts: { planned: 1_000 } });
    await clinic.until(addMs(morning, minuteMs));
  });
});
