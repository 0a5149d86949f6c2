import { beforeEach, expect, test, vi } from "vitest";
import { call, setHost } from "../../host";
import { fake } from "../../host/fake";
import { intake } from "./intake.svelte";
import { cells, mostlyUsable, ofText, told } from "./table";

beforeEach(async () => {
  setHost(fake());
  await call("workshop_create", { new: { name: "Own", folder: "", currency: "EUR", paper: "a4", logo_path: "", colour: "", copies_folder: "", language: "en", time_zone: "UTC" } });
});

const pasted = "Name\tPhone\tWhat\tPrice\nMärta Lind\t0170 1\tBelt\t89\n\t2\tBag\t5";
const row = { name: "Mara", contact: "", what: "", price: "", due: "" };

test("only columns that say something are shown", () => {
  expect(told([row])).toEqual(["name"]);
  expect(told([row, { ...row, due: "12 June" }])).toEqual(["name", "due"]);
});

test.each([
  [3, 0, true],
  [3, 2, true],
  [2, 2, false],
  [1, 4, false],
])("%i rows that can be read and %i that can't: taking them in is the main thing: %s", (good, faulty, wanted) => {
  expect(mostlyUsable({ told: "", good, faults: [], faulty, there: [], known: 0, rows: [row] })).toBe(wanted);
});

test("an example is cut at its semicolons", () => {
  expect(cells("Belt, black; 89;")).toEqual(["Belt, black", "89", ""]);
});

test("a pasted table is read, and what can be read is taken in", async () => {
  const table = intake();
  await table.read(ofText(pasted));
  expect(table.kinds).toEqual(["name", "contact", "what", "price"]);
  expect(table.preview).toMatchObject({ good: 1, faulty: 1 });
  expect(await table.take()).toBeTruthy();
  expect((await call("customers", { search: "", from: 0 })).rows.map(({ name }) => name)).toEqual(["Märta Lind"]);
});

test("a changed column is looked at before anything is left out", async () => {
  vi.useFakeTimers();
  const table = intake();
  const reading = table.read(ofText(pasted));
  await vi.runAllTimersAsync();
  await reading;
  table.set(0, "");
  const taking = table.take();
  await vi.runAllTimersAsync();
  expect(await taking).toBeUndefined();
  expect(table.preview.good).toBe(0);
  vi.useRealTimers();
});

test("starting again forgets everything", async () => {
  const table = intake();
  await table.read(ofText(pasted));
  table.again();
  expect(table.view).toBeUndefined();
  expect(table.kinds).toEqual([]);
});
