import { expect, test, vi } from "vitest";
import { hands } from "./hands";

async function bench(dragging = true) {
  const acts = { ontap: vi.fn(), onzoom: vi.fn(), ondrag: vi.fn(() => dragging), onswipe: vi.fn() };
  const element = document.body.appendChild(document.createElement("div"));
  hands(acts)(element);
  // Svelte hears pointers from the next turn on.
  await Promise.resolve();
  const tell = (type: string, pointerId: number, clientX: number, clientY = 0): void => {
    const event = new MouseEvent(type, { bubbles: true, clientX, clientY });
    Object.defineProperty(event, "pointerId", { value: pointerId });
    element.dispatchEvent(event);
  };
  return { acts, tell };
}

test("a hand that hardly moves taps", async () => {
  const { acts, tell } = await bench();
  tell("pointerdown", 1, 10, 10);
  tell("pointermove", 1, 13, 12);
  tell("pointerup", 1, 13, 12);
  expect(acts.ontap).toHaveBeenCalledExactlyOnceWith({ x: 13, y: 12 });
  expect(acts.ondrag).not.toHaveBeenCalled();
});

test("a hand that moves drags and doesn't tap", async () => {
  const { acts, tell } = await bench();
  tell("pointerdown", 1, 0);
  tell("pointermove", 1, 40);
  tell("pointermove", 1, 90);
  tell("pointerup", 1, 90);
  expect(acts.ondrag).toHaveBeenLastCalledWith({ x: 40, y: 0 }, { x: 90, y: 0 });
  expect(acts.ontap).not.toHaveBeenCalled();
  expect(acts.onswipe).not.toHaveBeenCalled();
});

test("where nothing can be dragged a long level stroke swipes", async () => {
  const { acts, tell } = await bench(false);
  for (const [to, high] of [
    [-90, 10],
    [90, 0],
    [90, 80],
    [30, 0],
  ] as const) {
    tell("pointerdown", 1, 0);
    tell("pointermove", 1, to, high);
    tell("pointerup", 1, to, high);
  }
  expect(acts.onswipe.mock.calls).toEqual([[1], [-1]]);
});

test("two fingers zoom about their middle and tap nothing", async () => {
  const { acts, tell } = await bench();
  tell("pointerdown", 1, 0);
  tell("pointerdown", 2, 100);
  tell("pointermove", 2, 200);
  tell("pointerup", 2, 200);
  tell("pointerup", 1, 0);
  expect(acts.onzoom).toHaveBeenCalledExactlyOnceWith(2, { x: 100, y: 0 });
  expect(acts.ontap).not.toHaveBeenCalled();
});
