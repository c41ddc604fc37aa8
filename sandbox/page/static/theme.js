// Dark and light: as the system has it, until a visitor chooses.

const KEPT = "tamga-page-theme";
const CHOICES = ["auto", "light", "dark"];

export function theme() {
  const kept = localStorage.getItem(KEPT);
  return CHOICES.includes(kept) ? kept : "auto";
}

export function applyTheme(choice = theme()) {
  localStorage.setItem(KEPT, choice);
  if (choice === "auto") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = choice;
}

export function nextTheme() {
  return CHOICES[(CHOICES.indexOf(theme()) + 1) % CHOICES.length];
}
