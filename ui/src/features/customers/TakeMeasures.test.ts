import { flushSync, mount, unmount } from "svelte";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { CustomerView, FigureView, MeasureSetView } from "../../generated";
import { call, setHost } from "../../host";
import { fake } from "../../host/fake";
import { find, press, stage, type } from "../../host/fake/stage";
import { forgetUnsent } from "../../shared/unsent.svelte";
import TakeMeasures from "./TakeMeasures.svelte";

let figures: FigureView[];
let people: CustomerView[];
let mounted: ReturnType<typeof mount> | undefined;
const value = (testid: string): string | undefined => find(testid)?.value;

beforeEach(async () => {
  stage();
  forgetUnsent();
  setHost(fake());
  await call("workshop_look_around", { sample: "bag" });
  figures = await call("figures", {});
  const { rows } = await call("customers", { search: "", from: 0 });
  people = await Promise.all(rows.map(({ id }) => call("customer", { id })));
});
afterEach(close);

function open(customer: CustomerView, set?: MeasureSetView) {
  const onkept = vi.fn();
  mounted = mount(TakeMeasures, { target: document.body, props: { customer, figures, set, onclose: vi.fn(), onkept } });
  flushSync();
  return onkept;
}
function close(): void {
  if (mounted) void unmount(mounted);
  mounted = undefined;
}
const unmeasured = (): CustomerView => people.find(({ measures }) => measures.length === 0)!;

test("turning the unit turns what was typed, and back", () => {
  open(unmeasured());
  type("measure-neck", "38.5");
  type("measure-chest", "96+8");
  press("measures-unit-in");
  expect(value("measure-neck")).toBe("15 1/8");
  expect(value("measure-chest")).toBe("96 cm+8 cm");
  press("measures-unit-cm");
  expect(value("measure-neck")).toBe("38.5");
  expect(value("measure-chest")).toBe("96+8");
});

test("a set that is changed keeps the unit it was taken in", async () => {
  const { row } = unmeasured();
  const rows = [{ landmark: "neck", own: "", typed: "16" }];
  const input = { id: "", customer: row.id, figure: "shirt", taken: "", unit: "in", rows, note: "" };
  const view = await call("measures_keep", { measures: input });
  open(view, view.measures[0]);
  expect(document.querySelector('[data-testid="measures-unit-in"] :checked')).not.toBeNull();
  expect(value("measure-neck")).toBe("16");
});

test("what was typed is there again for the same customer, until it is kept", async () => {
  const [ada, other] = [unmeasured(), people.find(({ row }) => row.id !== unmeasured().row.id)!];
  open(ada);
  type("measure-neck", "38.5");
  press("measures-unit-in");
  close();
  open(other);
  expect(find("resumed")).toBeNull();
  expect(value("measure-neck") ?? "").toBe("");
  close();
  const kept = open(ada);
  expect(find("resumed")).not.toBeNull();
  expect(value("measure-neck")).toBe("15 1/8");
  press("measures-unit-cm");
  expect(value("measure-neck")).toBe("38.5");
  press("measures-keep");
  await vi.waitFor(() => expect(kept).toHaveBeenCalledOnce());
  close();
  open(kept.mock.lastCall![0]);
  expect(find("resumed")).toBeNull();
  expect(value("measure-neck")).toBe("");
});
