// CSS without left and right, colours only as tokens, no style attribute in markup (the policy would refuse it).
import { expect, test } from "vitest";
import { sources, type Source } from "./sources";

const styled = sources(/\.(css|svelte)$/);

function css({ path, text }: Source): string {
  const found = path.endsWith(".css") ? text : (/<style>([\s\S]*?)<\/style>/.exec(text)?.[1] ?? "");
  return found.replace(/\/\*[\s\S]*?\*\//g, "");
}

function lines(wanted: (line: string) => boolean): string[] {
  return styled.flatMap((source) =>
    css(source)
      .split("\n")
      .filter(wanted)
      .map((line) => `${source.path}: ${line.trim()}`),
  );
}

test("no physical sides", () => {
  const physical =
    /(^|[\s;{-])(left|right|top|bottom)\s*:|(margin|padding|border)-(left|right|top|bottom)|text-align:\s*(left|right)|(?<![\w-])(min-|max-)?(width|height)\s*:/;
  expect(lines((line) => physical.test(line) && !/stroke-width|--width|--height/.test(line))).toEqual([]);
});

test("no shorthand with different sides", () => {
  const uneven = lines((line) => {
    const match = /(?:margin|padding|inset|border-radius):\s*([^;]+);/.exec(line);
    const parts = match?.[1]?.replace(/\([^)]*\)/g, "()").split(/\s+/) ?? [];
    return parts.length === 4;
  });
  expect(uneven).toEqual([]);
});

test("colours are tokens", () => {
  const loose = styled
    .filter(({ path }) => path !== "styles/tokens.css")
    .flatMap((source) =>
      css(source)
        .split("\n")
        .filter((line) => /#[0-9a-f]{3,8}\b|rgba?\(|hsl/.test(line))
        .map((line) => `${source.path}: ${line.trim()}`),
    );
  expect(loose).toEqual([]);
});

test("no style attribute in markup", () => {
  const wrong = styled.filter(({ path, text }) => path.endsWith(".svelte") && /\sstyle="/.test(text));
  expect(wrong.map(({ path }) => path)).toEqual([]);
});
