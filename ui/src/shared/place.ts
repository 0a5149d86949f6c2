// Where a list was left: who comes back after a telephone call finds it there again. Until the window is closed.

const places = new Map<string, number>();

/** Keeps how far an element is scrolled, under a name. */
export function keepsPlace(name: string): (element: HTMLElement) => () => void {
  return (element) => {
    element.scrollTop = places.get(name) ?? 0;
    const note = (): void => void places.set(name, element.scrollTop);
    element.addEventListener("scroll", note, { passive: true });
    return () => element.removeEventListener("scroll", note);
  };
}
