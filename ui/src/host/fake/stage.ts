// For tests of dialogs: what jsdom lacks of the browser, and the way to what stands in them.
import { flushSync } from "svelte";
import { vi } from "vitest";

/** jsdom knows no modal dialogs, and nothing to scroll. */
export function stage(): void {
  HTMLDialogElement.prototype.showModal = function () {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function () {
    this.open = false;
  };
  Element.prototype.scrollIntoView = vi.fn();
  // Names in the fake need no escaping.
  vi.stubGlobal("CSS", { escape: (name: string) => name });
}

export function find<E extends HTMLElement = HTMLInputElement>(testid: string): E | null {
  return document.querySelector<E>(`[data-testid="${testid}"]`);
}

export async function shown<E extends HTMLElement = HTMLInputElement>(testid: string): Promise<E> {
  return vi.waitFor(() => {
    const found = find<E>(testid);
    if (!found) throw new Error(`${testid} is not there`);
    return found;
  });
}

/** Types into a field. */
export function type(testid: string, text: string): void {
  const field = find(testid);
  if (!field) throw new Error(`${testid} is not there`);
  field.value = text;
  field.dispatchEvent(new Event("input", { bubbles: true }));
  flushSync();
}

/** Presses a button, or the choice that a label holds. */
export function press(testid: string): void {
  const found = find(testid);
  if (!found) throw new Error(`${testid} is not there`);
  (found.querySelector("input") ?? found).click();
  flushSync();
}
