import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { setHost } from "../../host";
import { fake } from "../../host/fake";
import { clearNotices, notices } from "../../shared/notices.svelte";
import { printAll } from "./afterwards";

const printed = vi.fn();

beforeEach(() => {
  setHost({ ...fake(), call: printed });
});
afterEach(() => {
  clearNotices();
  printed.mockReset();
});

test("what is on paper is counted, and nothing is complained about", async () => {
  printed.mockImplementation(async (_, { audience }) => ({ waits: false, path: "", message: `${audience} printed` }));
  expect(await printAll("W-1", ["customer", "bench"], "a4")).toBe(2);
  expect(notices()).toEqual([]);
});

test("what fails says so, the rest prints, and only what failed is tried again", async () => {
  printed.mockImplementation(async (_, { audience }) => {
    if (audience === "customer") throw { code: "disk", message: "The disk is full.", hint: "Make room." };
    return { waits: audience === "bench", path: "", message: `${audience} told` };
  });
  expect(await printAll("W-1", ["customer", "bench", "counter"], "a4")).toBe(1);
  const [notice] = notices();
  expect(notice).toMatchObject({ kind: "error", hint: "The disk is full. Make room. bench told" });
  printed.mockReset();
  printed.mockResolvedValue({ waits: false, path: "", message: "" });
  notice?.actions[0]?.run();
  await vi.waitFor(() => expect(printed).toHaveBeenCalledTimes(2));
  expect(printed.mock.calls.map(([, { audience }]) => audience)).toEqual(["customer", "bench"]);
});

test("without a printer the files can be opened, or printed again", async () => {
  printed.mockImplementation(async (_, { audience }) => ({ waits: true, path: `Papers/${audience}.pdf`, message: "There is no printer." }));
  expect(await printAll("W-1", ["customer", "bench"], "a4")).toBe(0);
  const [notice] = notices();
  expect(notice?.actions.map(({ label }) => label)).toEqual(["Open the papers", "Print again"]);
  printed.mockReset();
  expect(notice?.actions.map(({ stays }) => stays ?? false), "whoever opens them may still print them").toEqual([true, false]);
  notice?.actions[0]?.run();
  await vi.waitFor(() => expect(printed.mock.calls.map(([command, { path }]) => [command, path])).toEqual([["paper_open", "Papers/customer.pdf"], ["paper_open", "Papers/bench.pdf"]]));
});
