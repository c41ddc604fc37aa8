// JSON as readable, coloured nodes.

import { el } from "./element.js";

const TOKEN = /("(?:\\.|[^"\\])*")(\s*:)?|\b(true|false|null)\b|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;

export function jsonView(value) {
  const text = JSON.stringify(value, null, 2);
  const code = el("code", {});
  let at = 0;
  for (const match of text.matchAll(TOKEN)) {
    code.append(text.slice(at, match.index));
    const [whole, string, colon] = match;
    const kind = colon ? "name" : string ? "string" : "value";
    code.append(el("span", { class: `json-${kind}` }, colon ? string : whole));
    if (colon) code.append(colon);
    at = match.index + whole.length;
  }
  code.append(text.slice(at));
  return el("pre", { class: "json", tabindex: "0" }, code);
}
