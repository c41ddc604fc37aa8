// The page's icons: strokes on a grid of 24, drawn as SVG nodes, coloured by the text around them.

const SVG = "http://www.w3.org/2000/svg";

const PATHS = {
  add: ["M12 5v14", "M5 12h14"],
  attach: ["M20 11.5 12.4 19a5 5 0 0 1-7.1-7.1l8-8a3.4 3.4 0 0 1 4.8 4.8l-7.8 7.8a1.7 1.7 0 0 1-2.4-2.4l6.9-6.9"],
  auto: ["M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18Z", "M12 3v18", "M12 8h7.8", "M12 12h9", "M12 16h8"],
  back: ["M15 5l-7 7 7 7"],
  block: ["M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18Z", "M5.7 5.7l12.6 12.6"],
  check: ["M5 12.5l4.5 4.5L19 7.5"],
  checks: ["M1.5 12.5 6 17l9.5-10", "M10.5 16.2l.8.8 9.7-10"],
  clock: ["M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18Z", "M12 7v5l3.5 2"],
  close: ["M6 6l12 12", "M18 6 6 18"],
  contact: ["M12 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8Z", "M4.5 20c.6-3.6 3.6-5.5 7.5-5.5s6.9 1.9 7.5 5.5"],
  copy: ["M9 9h10v11H9z", "M5 15V4h10"],
  down: ["M5 9l7 7 7-7"],
  download: ["M12 4v11", "M7 11l5 5 5-5", "M5 20h14"],
  file: ["M6 3h8l4 4v14H6z", "M14 3v4h4"],
  globe: ["M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18Z", "M3 12h18", "M12 3c3 3 3 15 0 18", "M12 3c-3 3-3 15 0 18"],
  inspect: ["M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13Z", "M15.5 15.5 21 21"],
  keyboard: ["M3 6h18v12H3z", "M7 10h.01", "M11 10h.01", "M15 10h.01", "M7 14h10"],
  kill: ["M12 3v8", "M6.3 6.8a8 8 0 1 0 11.4 0"],
  menu: ["M4 7h16", "M4 12h16", "M4 17h16"],
  moon: ["M20 14.5A8.5 8.5 0 0 1 9.5 4 8.5 8.5 0 1 0 20 14.5Z"],
  more: ["M12 5h.01", "M12 12h.01", "M12 19h.01"],
  next: ["M9 5l7 7-7 7"],
  open: ["M8 6h10v10", "M18 6 6 18"],
  pause: ["M8 5v14", "M16 5v14"],
  photo: ["M4 5h16v14H4z", "M4 16l5-5 4 4 3-3 4 4", "M15.5 9h.01"],
  pin: ["M9 4h6l-1 6 3 3H7l3-3z", "M12 13v7"],
  play: ["M7 5l12 7-12 7z"],
  restart: ["M19 12a7 7 0 1 1-2.2-5.1", "M19 3v4.5h-4.5"],
  scan: ["M4 8V4h4", "M16 4h4v4", "M20 16v4h-4", "M8 20H4v-4", "M7 12h10"],
  send: ["M4 12 20 4l-5.5 16-3-6.5z", "M11.5 13.5 20 4"],
  smile: ["M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18Z", "M8.5 10h.01", "M15.5 10h.01", "M8 14.5c2 2.5 6 2.5 8 0"],
  sun: ["M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8Z", "M12 2.5v2", "M12 19.5v2", "M2.5 12h2", "M19.5 12h2", "M5.3 5.3l1.4 1.4", "M17.3 17.3l1.4 1.4", "M5.3 18.7l1.4-1.4", "M17.3 6.7l1.4-1.4"],
  tour: ["M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18Z", "M15.5 8.5l-2 5-5 2 2-5z"],
};

export function icon(name) {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("class", `icon icon-${name}`);
  svg.setAttribute("aria-hidden", "true");
  for (const path of PATHS[name]) {
    const stroke = document.createElementNS(SVG, "path");
    stroke.setAttribute("d", path);
    svg.append(stroke);
  }
  return svg;
}

/** The page's sign: a tamga, as one would be branded. */
export function tamga() {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("class", "tamga");
  svg.setAttribute("aria-hidden", "true");
  for (const path of ["M12 2.5a4 4 0 1 0 0 8 4 4 0 0 0 0-8Z", "M12 10.5V21.5", "M4.5 9.5v3a4 4 0 0 0 4 4h7a4 4 0 0 0 4-4v-3"]) {
    const stroke = document.createElementNS(SVG, "path");
    stroke.setAttribute("d", path);
    svg.append(stroke);
  }
  return svg;
}
