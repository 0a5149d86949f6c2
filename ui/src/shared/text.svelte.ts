// The fixed words of the screens, out of assets/locales. What carries data is worded in Rust and comes as it is.
import { FluentBundle, FluentResource, type FluentVariable } from "@fluent/bundle";
import de from "../../../assets/locales/de/ui.ftl?raw";
import en from "../../../assets/locales/en/ui.ftl?raw";

const sources: Record<string, string> = { en, de };

/** The languages of the window, each by its own name. */
export const languages = [
  { value: "en", label: "English" },
  { value: "de", label: "Deutsch" },
];

function bundle(language: string): FluentBundle {
  const made = new FluentBundle(language, { useIsolating: false });
  made.addResource(new FluentResource(sources[language] ?? en));
  return made;
}

const bundles = new Map<string, FluentBundle>();
const state = $state({ language: "en" });

function current(): FluentBundle {
  const language = state.language;
  const known = bundles.get(language) ?? bundle(language);
  bundles.set(language, known);
  return known;
}

export function language(): string {
  return state.language;
}

export function setLanguage(wanted: string): void {
  state.language = wanted in sources ? wanted : "en";
  document.documentElement.lang = state.language;
}

/** The text of a message in the window's language. A missing one shows its name, and a test finds it. */
export function t(id: string, args?: Record<string, FluentVariable>): string {
  const message = current().getMessage(id);
  return message?.value ? current().formatPattern(message.value, args ?? null, []) : id;
}

/** The text of a message if there is one, else what is given. */
export function tOr(id: string, otherwise: string): string {
  return current().hasMessage(id) ? t(id) : otherwise;
}
