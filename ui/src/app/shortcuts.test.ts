import { expect, test, vi } from "vitest";
import { entries } from "../features/search/entries";
import { languages, setLanguage, t } from "../shared/text.svelte";
import { actions, type Doings } from "./shortcuts";

const doings = new Proxy({} as Doings, { get: () => vi.fn() });

test("no key is given twice, and no first key of a pair stands alone", () => {
  const keys = actions(doings).flatMap((action) => action.keys);
  expect(new Set(keys).size).toBe(keys.length);
  const firsts = keys.filter((key) => key.includes(" ")).map((key) => key.split(" ")[0]);
  expect(keys.filter((key) => firsts.includes(key))).toEqual([]);
});

test("every action has a name of its own", () => {
  const ids = actions(doings).map((action) => action.id);
  expect(new Set(ids).size).toBe(ids.length);
});

test.each(languages.map(({ value }) => value))("in %s every action of the palette has other words", (language) => {
  setLanguage(language);
  const bare = actions(doings).filter(({ id, hidden }) => !hidden && t(`find-${id}`) === `find-${id}`);
  expect(bare.map(({ id }) => id)).toEqual([]);
});

test.each([
  ["en", "backup", "copies"],
  ["en", "copies", "copies"],
  ["en", "measure", "go-customers"],
  ["en", "erase", "go-customers"],
  ["en", "allergy", "go-customers"],
  ["de", "Sicherung", "copies"],
  ["de", "Maße", "go-customers"],
  ["de", "löschen", "go-customers"],
  ["de", "Allergie", "go-customers"],
])("in %s “%s” leads somewhere: %s", (language, typed, wanted) => {
  setLanguage(language);
  expect(entries(actions(doings), [], typed, t).map(({ action }) => action?.id)).toContain(wanted);
});
