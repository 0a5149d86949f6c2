import { expect, test } from "vitest";
import type { OrderRow } from "../../generated";
import { isOpen, owing, station } from "./steps";

const row = (to_pay: string, status = "ready"): OrderRow => ({ total: "€90.00", to_pay, status }) as OrderRow;

test("what is still to be paid", () => {
  expect(owing(row(""))).toBe("");
  expect(owing(row("€90.00"))).toBe("all");
  expect(owing(row("€30.00"))).toBe("part");
  expect(owing(row("€90.00", "cancelled"))).toBe("");
});

test("a cancelled order lies beside the way and is not open", () => {
  expect(station("cancelled")).toBe(-1);
  expect(["new", "ready", "delivered", "cancelled"].map(isOpen)).toEqual([true, true, false, false]);
});
