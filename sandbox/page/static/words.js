// The page's own words in ru, uk, kk and en: flat keys, {name} for what is filled in.

export const LANGUAGES = { ru: "Русский", uk: "Українська", kk: "Қазақша", en: "English" };
const KEPT = "tamga-page-language";

let words = {};

/** ?lang=…, the one chosen before, or the browser's first that the page speaks. */
export const language = [
  new URLSearchParams(location.search).get("lang"),
  localStorage.getItem(KEPT),
  ...navigator.languages.map((tag) => tag.split("-")[0]),
  "en",
].find((code) => code in LANGUAGES);

export async function loadWords() {
  words = await (await fetch(`/static/words/${language}.json`)).json();
  document.documentElement.lang = language;
}

export function chooseLanguage(code) {
  localStorage.setItem(KEPT, code);
  const address = new URL(location.href);
  address.searchParams.delete("lang");
  location.replace(address);
}

export function say(key, values = {}) {
  if (!(key in words)) throw new Error(`no words for ${key} in ${language}`);
  return words[key].replace(/\{(\w+)\}/g, (_, name) => values[name]);
}

/** What the programme calls something, in words; by its own name where there are none. */
export function named(family, name) {
  return words[`${family}.${(name ?? "").replaceAll("-", "_")}`] ?? name ?? "";
}

/** Why the server refused: in the page's words where it has them, else in the server's own. */
export function refusal(error) {
  return words[`error.${error.code}`] ?? error.message;
}
