// Instants as people read them, in the programme's time zone and the page's language. The names of
// days and months are words of the page: not every browser knows Kazakh ones.

import { say } from "./words.js";

let clock;

export function useTimeZone(timeZone) {
  clock = new Intl.DateTimeFormat("en-GB", {
    timeZone,
    year: "numeric",
    month: "numeric",
    day: "numeric",
    weekday: "short",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
    hourCycle: "h23",
  });
}

const SHORT = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

function read(date) {
  return Object.fromEntries(clock.formatToParts(date).map(({ type, value }) => [type, value]));
}

const names = (key) => say(key).split(" ");

export function timeOf(date) {
  const { hour, minute } = read(date);
  return `${hour}:${minute}`;
}

export function secondsOf(date) {
  const { hour, minute, second } = read(date);
  return `${hour}:${minute}:${second}`;
}

export function dayOf(date) {
  const { day, month } = read(date);
  return say("date.day", { day: Number(day), month: names("date.months")[month - 1] });
}

export function weekdayOf(date) {
  const { day, month, year, weekday } = read(date);
  const short = names("date.weekdays_short")[SHORT.indexOf(weekday)];
  return `${short}, ${say("date.day", { day: Number(day), month: names("date.months_short")[month - 1] })} ${year}`;
}

/** What rules call the day of the week (`mon`), and the hour, 0 to 23. */
export function hourOfWeek(date) {
  const { weekday, hour } = read(date);
  return { day: weekday.toLowerCase(), hour: Number(hour) };
}

/** The local day: equal for instants of one day. */
export function dayKey(date) {
  const { day, month, year } = read(date);
  return `${year}-${month}-${day}`;
}

/** The names of Monday … Sunday. */
export function weekdays() {
  return names("date.weekdays");
}
