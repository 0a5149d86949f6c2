import { flushSync, mount, unmount } from "svelte";
import { expect, test } from "vitest";
import { find } from "../../host/fake/stage";
import Preview from "./Preview.svelte";

test("orders that are there are told apart from rows that can't be read", () => {
  const preview = { told: "", good: 0, rows: [], faults: ["Row 2: no price."], faulty: 1, there: ["Row 3: W-1001."], known: 2 };
  const mounted = mount(Preview, { target: document.body, props: { preview } });
  flushSync();
  const lines = (testid: string) => [...(find(testid)?.children ?? [])].map((line) => line.textContent);
  expect(lines("table-faults")).toEqual(["Row 2: no price."]);
  expect(lines("table-there")).toEqual(["Row 3: W-1001.", "and one more"]);
  expect(document.body.textContent).toContain("2 orders are there already");
  void unmount(mounted);
});
