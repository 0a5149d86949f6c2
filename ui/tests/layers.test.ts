// Who may import whom: generated ← host ← shared ← components ← features ← app; only host knows Tauri.
import { posix } from "node:path";
import { expect, test } from "vitest";
import { sources, type Source } from "./sources";

const may: Record<string, string[]> = {
  generated: ["generated"],
  host: ["host", "generated"],
  shared: ["shared", "host", "generated"],
  components: ["components", "shared", "generated"],
  features: ["features", "components", "shared", "host", "generated"],
  app: ["app", "features", "components", "shared", "generated"],
};

const code = sources(/(?<!\.test)\.(ts|svelte)$/);

function imports(source: Source): string[] {
  return [...source.text.matchAll(/(?:from|import)\s*\(?\s*"([^"]+)"/g)].map((match) => match[1] ?? "");
}

function layer(path: string): string {
  return path.split("/")[0] ?? "";
}

test("every import goes down the layers", () => {
  const wrong = code.flatMap((source) =>
    imports(source)
      .filter((name) => name.startsWith("."))
      .map((name) => posix.join(posix.dirname(source.path), name))
      .filter((target) => !target.startsWith(".."))
      .filter((target) => layer(source.path) in may && !may[layer(source.path)]?.includes(layer(target)))
      .map((target) => `${source.path} → ${target}`),
  );
  expect(wrong).toEqual([]);
});

test("a feature imports no other feature", () => {
  const wrong = code
    .filter((source) => layer(source.path) === "features")
    .flatMap((source) =>
      imports(source)
        .filter((name) => name.startsWith("."))
        .map((name) => posix.join(posix.dirname(source.path), name))
        .filter((target) => layer(target) === "features" && target.split("/")[1] !== source.path.split("/")[1])
        .map((target) => `${source.path} → ${target}`),
    );
  expect(wrong).toEqual([]);
});

test("only host/tauri.ts imports Tauri", () => {
  const users = code.filter((source) => imports(source).some((name) => name.startsWith("@tauri-apps")));
  expect(users.map(({ path }) => path)).toEqual(["host/tauri.ts"]);
});

test("no unknown text becomes markup", () => {
  const wrong = code.filter(({ text }) => /\{@html|innerHTML|insertAdjacentHTML|\beval\(/.test(text));
  expect(wrong.map(({ path }) => path)).toEqual([]);
});

test("no file is longer than 300 lines", () => {
  const long = code.filter(({ path, text }) => layer(path) !== "generated" && text.split("\n").length > 300);
  expect(long.map(({ path }) => path)).toEqual([]);
});
