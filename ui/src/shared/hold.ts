// Holding a finger on something for a while: what a customer doesn't do by chance.

/** Attachment: calls back when the element was held down for so long without moving away. */
export function held(milliseconds: number, done: () => void): (element: HTMLElement) => () => void {
  return (element) => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const press = (): void => {
      clearTimeout(timer);
      timer = setTimeout(done, milliseconds);
    };
    const lift = (): void => clearTimeout(timer);
    element.addEventListener("pointerdown", press);
    for (const event of ["pointerup", "pointercancel", "pointerleave"]) element.addEventListener(event, lift);
    return () => {
      lift();
      element.removeEventListener("pointerdown", press);
      for (const event of ["pointerup", "pointercancel", "pointerleave"]) element.removeEventListener(event, lift);
    };
  };
}
