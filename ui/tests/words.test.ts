// Every text of the screens is in Fluent, in every language, and used.
import { FluentResource } from "@fluent/bundle";
import { expect, test } from "vitest";
import { sources, words } from "./sources";

const languages = ["en", "de"];
const code = sources(/(?<!\.test)\.(ts|svelte)$/).filter(({ path }) => !path.startsWith("host/fake"));

function ids(language: string): string[] {
  return new FluentResource(words(language)).body.map((entry) => entry.id).sort();
}

function written(language: string): string[] {
  return [...words(language).matchAll(/^([a-z][\w-]*) =/gm)].map((match) => match[1] ?? "").sort();
}

function variables(language: string): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const block of words(language).split(/\n(?=[a-z])/)) {
    const id = /^([\w-]+) =/.exec(block)?.[1];
    if (id) found.set(id, [...new Set([...block.matchAll(/\$(\w+)/g)].map((match) => match[1] ?? ""))].sort());
  }
  return found;
}

test.each(languages)("%s can be read to the end, each message once", (language) => {
  expect(ids(language)).toEqual(written(language));
  expect(new Set(written(language)).size).toBe(written(language).length);
});

test("the languages have the same messages with the same variables", () => {
  const [first, ...others] = languages.map((language) => Object.fromEntries(variables(language)));
  for (const other of others) expect(other).toEqual(first);
});

const literal = new Set(
  code.flatMap(({ text }) => [...text.matchAll(/["'`]([a-z][a-z0-9]*(?:-[a-z0-9]+)*)["'`]/g)].map((match) => match[1] ?? "")),
);
const patterns = code.flatMap(({ text }) =>
  [...text.matchAll(/(?:\bt|tOr|words)\(`([^`]+)`/g)].map((match) => {
    const parts = (match[1] ?? "").split(/\$\{[^}]*\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
    return new RegExp(`^${parts.join("[\\w-]+")}$`);
  }),
);
// Actions name their message by a template of their own.
patterns.push(/^go-\w+$/);

test("every message that is asked for exists", () => {
  const known = new Set(ids("en"));
  const asked = code.flatMap(({ path, text }) =>
    [...text.matchAll(/\bt\("([^"]+)"/g)].map((match) => ({ path, id: match[1] ?? "" })),
  );
  expect(asked.filter(({ id }) => !known.has(id))).toEqual([]);
});

test("every message is used", () => {
  const unused = ids("en").filter((id) => !literal.has(id) && !patterns.some((pattern) => pattern.test(id)));
  expect(unused).toEqual([]);
});

test("no text of a screen stands in the markup", () => {
  const loose = code
    .filter(({ path }) => path.endsWith(".svelte"))
    .flatMap(({ path, text }) => {
      const markup = text
        .replace(/<script[\s\S]*?<\/script>|<style[\s\S]*?<\/style>|<!--[\s\S]*?-->|<svelte:head>[\s\S]*?<\/svelte:head>/g, "")
        .replace(/\{[^{}]*(?:\{[^{}]*(?:\{[^{}]*\}[^{}]*)*\}[^{}]*)*\}/g, "{}")
        .replace(/=>/g, "");
      return [...markup.matchAll(/>([^<>{}]*[A-Za-z]{2,}[^<>{}]*)</g)].map((match) => `${path}: ${match[1]?.trim()}`);
    });
  // The name of the program is the same in every language.
  expect(loose).toEqual(["features/workshop/Cover.svelte: Atelier"]);
});
