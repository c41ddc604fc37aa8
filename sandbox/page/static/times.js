// Instants as people read them, in the programme's time zone and the page's language.

import { language } from "./words.js";

let formats = {};

export function useTimeZone(timeZone) {
  const make = (options) => new Intl.DateTimeFormat(language, { timeZone, ...options });
  formats = {
    time: make({ hour: "2-digit", minute: "2-digit", hourCycle: "h23" }),
    seconds: make({ hour: "2-digit", minute: "2-digit", second: "2-digit", hourCycle: "h23" }),
    day: make({ day: "numeric", month: "long" }),
    weekday: make({ weekday: "short", day: "numeric", month: "short", year: "numeric" }),
    key: new Intl.DateTimeFormat("en-CA", { timeZone }),
  };
}

export const timeOf = (date) => formats.time.format(date);
export const secondsOf = (date) => formats.seconds.format(date);
export const dayOf = (date) => formats.day.format(date);
export const weekdayOf = (date) => formats.weekday.format(date);

/** The local day as 2026-08-01: equal for instants of one day. */
export const dayKey = (date) => formats.key.format(date);

/** The names of Monday … Sunday. */
export function weekdays() {
  const names = new Intl.DateTimeFormat(language, { weekday: "long", timeZone: "UTC" });
  return [1, 2, 3, 4, 5, 6, 7].map((day) => names.format(Date.UTC(2024, 0, day)));
}
