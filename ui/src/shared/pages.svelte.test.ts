import { flushSync } from "svelte";
import { expect, test } from "vitest";
import { changed } from "./ask.svelte";
import { pages, size, type Part } from "./pages.svelte";

interface Asked {
  from: number;
  answer: (part: Part<string>) => Promise<void>;
}

/** A list whose host answers when told to. */
function begun(): { list: ReturnType<typeof pages<string>>; asked: Asked[]; end: () => void } {
  const asked: Asked[] = [];
  let list!: ReturnType<typeof pages<string>>;
  const end = $effect.root(() => {
    list = pages<string>(
      (from) =>
        new Promise((resolve) => {
          asked.push({ from, answer: async (part) => (resolve(part), await Promise.resolve(), flushSync()) });
        }),
    );
  });
  flushSync();
  return { list, asked, end };
}

const rows = (from: number, count: number, word = "row"): string[] => Array.from({ length: count }, (_, at) => `${word} ${from + at}`);
const part = (from: number, count = 1000, word?: string): Part<string> => ({ rows: rows(from, size, word), count, more: false });

test("only what is in sight is asked for, and each part once", async () => {
  const { list, asked, end } = begun();
  expect(list.count).toBeUndefined();
  await asked[0]!.answer(part(0));
  expect([list.count, list.at(3), list.at(250)]).toEqual([1000, "row 3", undefined]);
  list.want(240, 310);
  list.want(250, 320);
  expect(asked.map(({ from }) => from)).toEqual([0, 200, 300]);
  await asked[1]!.answer(part(200));
  expect([list.at(250), list.at(310)]).toEqual(["row 250", undefined]);
  list.want(990, 1200);
  expect(asked.at(-1)!.from).toBe(900);
  end();
});

test("after an undo the rows in sight come again, and a late old answer counts for nothing", async () => {
  const { list, asked, end } = begun();
  await asked[0]!.answer(part(0));
  list.want(200, 210);
  changed();
  flushSync();
  expect(list.at(3), "what stands stays until the new comes").toBe("row 3");
  await asked[1]!.answer(part(200, 1000, "late"));
  expect(list.at(205)).toBeUndefined();
  await asked[2]!.answer(part(0, 999, "new"));
  expect([list.count, list.at(3), asked.at(-1)!.from]).toEqual([999, "new 3", 200]);
  end();
});
