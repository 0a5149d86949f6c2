import { expect, test } from "vitest";
import { keepsPlace } from "./place";

test("a list that one comes back to stands where it was left, each under its own name", () => {
  const left = document.createElement("div");
  const leave = keepsPlace("design-1")(left);
  left.scrollTop = 420;
  left.dispatchEvent(new Event("scroll"));
  leave();
  const [again, other] = [document.createElement("div"), document.createElement("div")];
  keepsPlace("design-1")(again);
  keepsPlace("design-2")(other);
  expect([again.scrollTop, other.scrollTop]).toEqual([420, 0]);
});
