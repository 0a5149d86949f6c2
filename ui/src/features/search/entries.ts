// What the palette lists: actions that are called so, what the workshop's search has found, then actions that other words
// stand for. Plain.
import type { HitView } from "../../generated";
import { codeIn, shownCode } from "./codes";

export interface PaletteAction {
  id: string;
  label: string;
  keys: readonly string[];
  hidden?: boolean;
  possible?: () => boolean;
  run: () => void;
}

export interface Entry {
  key: string;
  title: string;
  detail: string;
  keys?: string;
  action?: PaletteAction;
  hit?: HitView;
}

function folded(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

/** Every word typed begins a word of the title. */
export function fits(title: string, typed: string): boolean {
  const words = folded(title).split(/[^\p{L}\p{N}]+/u);
  return folded(typed)
    .split(/\s+/)
    .filter(Boolean)
    .every((part) => words.some((word) => word.startsWith(part)));
}

/** Other words count from so many letters on: who has begun to type a name wants to see nobody but people. */
const shortest = 3;

export function entries(
  actions: readonly PaletteAction[],
  hits: readonly HitView[],
  typed: string,
  words: (id: string, args?: Record<string, string>) => string,
): Entry[] {
  const possible = actions.filter((action) => !action.hidden && (action.possible?.() ?? true));
  const titled = possible.filter((action) => fits(words(action.label), typed));
  const meant = possible.filter(
    (action) =>
      typed.trim().length >= shortest &&
      !titled.includes(action) &&
      fits(`${words(action.label)} ${words(`find-${action.id}`)}`, typed),
  );
  const entry = (action: PaletteAction): Entry => ({
    key: `action-${action.id}`,
    title: words(action.label),
    detail: "",
    keys: action.keys[0],
    action,
  });
  const found = hits.map((hit) => ({
    key: `${hit.kind}-${hit.id}`,
    title: hit.title,
    detail: [words(`kind-${hit.kind}`), hit.detail].filter(Boolean).join(" · "),
    hit,
  }));
  const code = codeIn(typed);
  // A search that has found the piece says its code already.
  const known = code === "" || hits.some((hit) => hit.kind === "design" && hit.detail.includes(code));
  const opens = { kind: "code", id: code, title: words("open-code", { code: shownCode(code) }), detail: "" };
  const coded = known ? [] : [{ key: `code-${code}`, title: opens.title, detail: opens.detail, hit: opens }];
  return [...titled.map(entry), ...found, ...meant.map(entry), ...coded];
}
