// The fixed words of the screens, out of assets/locales. What carries data is worded in Rust and comes as it is.
import { FluentBundle, FluentResource, type FluentVariable, type Message } from "@fluent/bundle";
import de from "../../../assets/locales/de/ui.ftl";
import en from "../../../assets/locales/en/ui.ftl";

type Pattern = NonNullable<Message["value"]>;

const sources: Record<string, FluentResource["body"]> = { en, de };

/** The languages of the window, each by its own name. */
export const languages = [
  { value: "en", label: "English" },
  { value: "de", label: "Deutsch" },
];

function bundle(language: string): FluentBundle {
  const made = new FluentBundle(language, { useIsolating: false });
  made.addResource(Object.assign(new FluentResource(""), { body: sources[language] ?? en }));
  return made;
}

/** Languages that are read from the right; none is spoken yet. */
const rightToLeft: ReadonlySet<string> = new Set(["ar", "fa", "he", "ur"]);

const bundles = new Map<string, FluentBundle>();
const state = $state<{ language: string; nouns: Record<string, string> }>({ language: "en", nouns: {} });

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
  document.documentElement.dir = rightToLeft.has(state.language) ? "rtl" : "ltr";
}

/** Nouns by the names that messages know them by: `piece` is one of them, `pieces` several. */
export function called(nouns: readonly { code: string; one: string; many: string }[]): Record<string, string> {
  const named = nouns.flatMap(({ code, one, many }) => [[code, one] as const, [`${code}s`, many] as const]);
  return Object.fromEntries(named.filter(([, noun]) => noun));
}

/** What the workshop calls things: `piece` and `pieces`, `sheet` and `sheets` and so on; those that it names like everybody are left out. */
export function setNouns(nouns: Record<string, string>): void {
  state.nouns = nouns;
}

/** The message with the workshop's own nouns, if it has such a form and the workshop names all that stand in it. */
function withOwnNouns(pattern: Pattern | undefined, args: Record<string, FluentVariable>): string {
  if (!pattern || !Object.keys(state.nouns).length) return "";
  const missing: Error[] = [];
  const text = current().formatPattern(pattern, { ...state.nouns, ...args }, missing);
  return missing.length ? "" : text.charAt(0).toLocaleUpperCase(state.language) + text.slice(1);
}

/** The text of a message in the window's language. A missing one shows its name, and a test finds it. */
export function t(id: string, args: Record<string, FluentVariable> = {}): string {
  const message = current().getMessage(id);
  if (!message?.value) return id;
  return withOwnNouns(message.attributes["own"], args) || current().formatPattern(message.value, args, []);
}

/** The text of a message if there is one, else what is given. */
export function tOr(id: string, otherwise: string): string {
  return current().hasMessage(id) ? t(id) : otherwise;
}
