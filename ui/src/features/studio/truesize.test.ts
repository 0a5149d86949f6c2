import { afterEach, beforeEach, expect, test, vi } from "vitest";

// What was measured in this session is kept beside what the computer remembers: each test begins with a new window.
beforeEach(() => vi.resetModules());
afterEach(() => {
  vi.unstubAllGlobals();
  localStorage.clear();
});
const opened = () => import("./truesize");

test("a screen is measured once, and remembered by the next window", async () => {
  const first = await opened();
  expect(first.measuredScreen()).toBeUndefined();
  first.keepScreen(4.25);
  expect(first.measuredScreen()).toBe(4.25);
  vi.resetModules();
  expect((await opened()).measuredScreen()).toBe(4.25);
});

test("another screen has to be measured anew", async () => {
  const { keepScreen, measuredScreen } = await opened();
  keepScreen(4.25);
  vi.stubGlobal("devicePixelRatio", 2);
  expect(measuredScreen()).toBeUndefined();
  vi.unstubAllGlobals();
  expect(measuredScreen()).toBe(4.25);
});

test("where nothing may be kept it is known as long as the window is open", async () => {
  const refuse = (): never => {
    throw new DOMException("no", "SecurityError");
  };
  vi.stubGlobal("localStorage", { getItem: refuse, setItem: refuse, clear: () => undefined });
  const { keepScreen, measuredScreen } = await opened();
  expect(measuredScreen()).toBeUndefined();
  keepScreen(5);
  expect(measuredScreen()).toBe(5);
});

test("what no screen can have is not believed", async () => {
  const { density, keepScreen, measuredScreen, within } = await opened();
  keepScreen(4);
  const [key = ""] = Object.keys(localStorage);
  vi.resetModules();
  for (const kept of ["900", "0", "wide"]) {
    localStorage.setItem(key, kept);
    expect((await opened()).measuredScreen()).toBeUndefined();
  }
  expect(measuredScreen()).toBe(4);
  expect([within(0), within(5), within(99)]).toEqual([density.least, 5, density.most]);
});
