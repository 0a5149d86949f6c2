import { beforeEach, expect, test } from "vitest";
import { back, canLeave, go, goHome, goInstead, place, route } from "./nav.svelte";

beforeEach(goHome);

test("back goes to where one came from", () => {
  go({ at: "orders" });
  go({ at: "order", number: "W-1" });
  go({ at: "paper", number: "W-1" });
  back();
  expect(route()).toEqual({ at: "order", number: "W-1" });
  back();
  expect(route()).toEqual({ at: "orders" });
});

test("an order takes the place of its design", () => {
  go({ at: "studio" });
  go({ at: "design", id: "d1" });
  goInstead({ at: "order", number: "W-1" });
  back();
  expect(route()).toEqual({ at: "studio" });
});

test("without a past, back goes up", () => {
  goInstead({ at: "customer", id: "c" });
  back();
  expect(route()).toEqual({ at: "customers" });
});

test("going where one is leaves no trace", () => {
  go({ at: "orders" });
  go({ at: "orders" });
  back();
  expect(route()).toEqual({ at: "today" });
});

test("Esc leaves the pages below, not the rooms of the rail", () => {
  expect(canLeave()).toBe(false);
  go({ at: "order", number: "W-1" });
  expect(canLeave()).toBe(true);
  expect(place("paper")).toBe("orders");
});
