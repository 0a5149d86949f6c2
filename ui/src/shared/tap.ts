// A tap that is under way: what moves beneath a finger gets no click, so the page waits for it before it makes room. Plain.

/** Longer than any window takes from a finger's lifting to the click. */
const click = 350;

/** Acts once the tap that has just begun is over: clicked, or dragged away and lifted. */
export function afterTap(act: () => void): void {
  const over = new AbortController();
  const { signal } = over;
  let timer: ReturnType<typeof setTimeout> | undefined;
  function done(): void {
    if (signal.aborted) return;
    over.abort();
    clearTimeout(timer);
    act();
  }
  // Behind whoever the click is for.
  window.addEventListener("click", () => setTimeout(done), { signal, capture: true });
  window.addEventListener("pointercancel", done, { signal });
  window.addEventListener("pointerup", () => (timer = setTimeout(done, click)), { signal });
}
