import { createHash } from 'node:crypto';
import type { DueCalendar } from '../app/due/index.ts';

/** Reminders: a day before a moment, and at nine in the morning of the day before a whole day. */
const secondsBefore = { moment: 24 * 60 * 60, day: 15 * 60 * 60 } as const;

/**
 * A calendar as iCalendar (RFC 5545): the same bytes for the same record and day, moments in UTC, lines folded at 75 octets.
 * An entry keeps its UID when facts are added, so that a client that imports the file again moves it and does not double it.
 */
export const writeCalendar = async ({ name, language, stamp, entries }: DueCalendar): Promise<string> => {
  // Papers that are no calendars do not load what writes them.
  const { default: ical, ICalAlarmType, ICalCalendarMethod, ICalEventTransparency } = await import('ical-generator');
  const calendar = ical({
    name: escaped(plain(name)),
    prodId: { company: 'Holdfast', product: 'Due', language: language === 'en' ? 'EN' : 'ZH-HANT' },
    method: ICalCalendarMethod.PUBLISH,
  });
  for (const { id, at, on, title, text, tag, isDone } of entries) {
    calendar.createEvent({
      id: `${createHash('sha256').update(id).digest('hex').slice(0, 40)}@holdfast`,
      stamp: new Date(stamp),
      sequence: sequenceOf(stamp),
      start: new Date(at ?? `${on}T00:00:00Z`),
      allDay: at === undefined,
      summary: plain(title),
      description: plain(text),
      categories: [{ name: plain(tag) }],
      transparency: ICalEventTransparency.TRANSPARENT,
      alarms: isDone
        ? []
        : [
            {
              type: ICalAlarmType.display,
              trigger: at === undefined ? secondsBefore.day : secondsBefore.moment,
              description: plain(title),
            },
          ],
    });
  }
  // Every line ends with a line break, the last one too (RFC 5545, 3.1).
  const text = calendar.toString();
  return text.endsWith('\r\n') ? text : `${text}\r\n`;
};

/**
 * Whole minutes since 2020: a calendar that is made later has higher numbers, so that a client takes its entries for the newer
 * ones.
 */
const sequenceOf = (stamp: string): number => Math.max(0, Math.floor((Date.parse(stamp) - firstDay) / 60_000));
const firstDay = Date.parse('2020-01-01T00:00:00Z');

/** What a record holds must not end a line, start a property or break the text: only line feeds are left of what steers. */
const plain = (text: string): string => text.toWellFormed().replaceAll(steering, ' ');

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what it looks for
const steering = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g;

/** The writer escapes the texts of entries, not the name of the calendar. */
const escaped = (text: string): string =>
  text.replaceAll('\\', '\\\\').replaceAll('\n', ' ').replaceAll(';', '\\;').replaceAll(',', '\\,');
