// Dates as people type them, for the due date: "12.6.", "12 June", "12/6/2026", "2026-06-12". Plain; today comes in.

export interface Day {
  year: number;
  month: number;
  day: number;
}

function real(year: number, month: number, day: number): Day | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  const same = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return same ? { year, month, day } : undefined;
}

function folded(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

/** The number of the month that begins like this in English or in the given language. */
function month(word: string, language: string): number | undefined {
  const wanted = folded(word);
  if (wanted.length < 3) return undefined;
  for (const spoken of [language, "en"]) {
    const format = new Intl.DateTimeFormat(spoken, { month: "long", timeZone: "UTC" });
    for (let index = 0; index < 12; index += 1) {
      if (folded(format.format(new Date(Date.UTC(2024, index, 1)))).startsWith(wanted)) return index + 1;
    }
  }
  return undefined;
}

/** Without a year: the next such day from today on. */
function next(today: Day, month: number, day: number): Day | undefined {
  const gone = month < today.month || (month === today.month && day < today.day);
  return real(today.year + (gone ? 1 : 0), month, day);
}

function withYear(today: Day, month: number, day: number, year: string | undefined): Day | undefined {
  if (!year) return next(today, month, day);
  return real(year.length === 2 ? 2000 + Number(year) : Number(year), month, day);
}

function later(today: Day, days: number): Day {
  const date = new Date(Date.UTC(today.year, today.month - 1, today.day + days));
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** The number that stands in "in two weeks" as a word. */
function counted(said: string): number {
  return /\b(?:two|zwei)\b/.test(said) ? 2 : /\b(?:three|drei)\b/.test(said) ? 3 : 1;
}

/** Words before a weekday that mean the one in the week after this, and words that mean nothing more than the weekday alone. */
const nextWeek = /^(?:(?:on|am)\s+)?(?:next|nachst\w*)\s+/;
const thisWeek = /^(?:(?:on|am)\s+)?(?:(?:on|this|am|dies\w*|kommend\w*)\s+)?/;

/** "tomorrow", "Friday" (the next one after today), "Fri", "next Friday" (of the week after this, which begins on a Monday), "in 2 weeks",
 * in English or in the given language. */
function spoken(text: string, today: Day, language: string): Day | undefined {
  const said = folded(text);
  const ahead = /^in (?:(\d{1,3})|an?|one|eine[mr]?|two|zwei|three|drei) (day|tag|week|woch)\w*$/.exec(said);
  if (ahead) return later(today, (ahead[1] === undefined ? counted(said) : Number(ahead[1])) * (/^[dt]/.test(ahead[2] ?? "") ? 1 : 7));
  const following = nextWeek.test(said);
  const wanted = said.replace(nextWeek, "").replace(thisWeek, "");
  const weekday = new Date(Date.UTC(today.year, today.month - 1, today.day)).getUTCDay();
  for (const tongue of [language, "en"]) {
    const near = new Intl.RelativeTimeFormat(tongue, { numeric: "auto" });
    for (const days of [0, 1, 2]) if (folded(near.format(days, "day")) === wanted) return later(today, days);
    const names = new Intl.DateTimeFormat(tongue, { weekday: "long", timeZone: "UTC" });
    for (let day = 0; day < 7; day += 1) {
      // 4 January 1970 was a Sunday.
      const name = folded(names.format(new Date(Date.UTC(1970, 0, 4 + day))));
      const means = name === wanted || (wanted.length >= 2 && wanted.length <= 3 && name.startsWith(wanted));
      if (means && following) return later(today, 7 - ((weekday + 6) % 7) + ((day + 6) % 7));
      if (means) return later(today, (day - weekday + 7) % 7 || 7);
    }
  }
  return undefined;
}

/** The day that was typed, or undefined when it can't be read. Day before month, as the workshop's papers have it, unless it can
 * only be the other way round. */
export function readDay(typed: string, today: Day, language: string): Day | undefined {
  const text = typed.trim().replace(/^(\d{1,2})(st|nd|rd|th)\b/i, "$1");
  const near = text && spoken(text, today, language);
  if (near) return near;
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  if (iso) return real(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const numbers = /^(\d{1,2})[./ ]\s*(\d{1,2})[./ ]?\s*(\d{4}|\d{2})?$/.exec(text);
  if (numbers) {
    const [first, second] = [Number(numbers[1]), Number(numbers[2])];
    // With a stroke between, "12/24" can only be the month before the day.
    const [month, day] = text.includes("/") && second > 12 && first <= 12 ? [first, second] : [second, first];
    return withYear(today, month, day, numbers[3]);
  }
  const named = /^(\d{1,2})\.?\s+(\p{L}+)\.?,?\s*(\d{4})?$/u.exec(text) ?? flip(text);
  const found = named && month(named[2] ?? "", language);
  return named && found ? withYear(today, found, Number(named[1]), named[3]) : undefined;
}

/** "June 12, 2026" read as "12 June 2026". */
function flip(text: string): (string | undefined)[] | undefined {
  const match = /^(\p{L}+)\.?\s+(\d{1,2}),?\s*(\d{4})?$/u.exec(text);
  return match ? [match[0], match[2], match[1], match[3]] : undefined;
}

export function isoDay(day: Day): string {
  const two = (value: number): string => String(value).padStart(2, "0");
  return `${day.year}-${two(day.month)}-${two(day.day)}`;
}

function dayFirst(language: string): string {
  return language === "en" ? "en-GB" : language;
}

/** "Friday, 12 June 2026", to read back what was understood. */
export function longDay(day: Day, language: string): string {
  const format = new Intl.DateTimeFormat(dayFirst(language), { dateStyle: "full", timeZone: "UTC" });
  return format.format(new Date(Date.UTC(day.year, day.month - 1, day.day)));
}

/** "12 June 2026": as it may be typed again. */
export function plainDay(iso: string, language: string): string {
  if (!iso) return "";
  const format = new Intl.DateTimeFormat(dayFirst(language), { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
  return format.format(new Date(`${iso}T00:00:00Z`));
}

export function dayOf(date: Date): Day {
  return { year: date.getFullYear(), month: date.getMonth() + 1, day: date.getDate() };
}

export function isBefore(one: Day, other: Day): boolean {
  return isoDay(one) < isoDay(other);
}

/** A day a few weeks from now, written as people write it: an example of what can be typed. */
export function exampleDay(now: Date, language: string): string {
  const then = new Date(now.getTime() + 21 * 86_400_000);
  return new Intl.DateTimeFormat(dayFirst(language), { day: "numeric", month: "long" }).format(then);
}

/** The day that was typed, taken for one that has been: "2.6." is the last second of June, "Friday" the last Friday. */
export function pastDay(typed: string, today: Day, language: string): Day | undefined {
  const day = readDay(typed, today, language);
  if (!day || !isBefore(today, day) || /\d{4}/.test(typed)) return day;
  if (/\d/.test(typed)) return { ...day, year: day.year - 1 };
  // "Tomorrow" moves on with today, a weekday stays where it is.
  const said = readDay(typed, moved(today, 1), language);
  if (!said || isoDay(said) !== isoDay(day)) return day;
  const before = moved(day, -7);
  return isoDay(before) <= isoDay(today) ? before : day;
}

function moved(day: Day, days: number): Day {
  const date = new Date(Date.UTC(day.year, day.month - 1, day.day + days));
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}
