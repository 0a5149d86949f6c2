// How large a pixel of this screen is: no computer knows it by itself, so somebody holds a card to the screen once. It is remembered on
// this computer, by screen: the customer's may be another one.

/** Pixels of a millimetre that a screen may have, and what it has by the book. */
export const density = { least: 1.5, most: 8, usual: 96 / 25.4 };

/** Where the browser keeps nothing it is known until the window closes. */
const session = new Map<string, number>();

/** Another screen, or the window enlarged, is another question. */
function name(): string {
  const { width, height } = window.screen;
  return `atelier.screen.${width}x${height}@${window.devicePixelRatio}`;
}

function possible(pixels: number): boolean {
  return pixels >= density.least && pixels <= density.most;
}

/** Pixels of a millimetre on this screen; undefined: nobody has measured it. */
export function measuredScreen(): number | undefined {
  const known = session.get(name());
  if (known !== undefined) return known;
  try {
    const kept = Number(window.localStorage.getItem(name()));
    return possible(kept) ? kept : undefined;
  } catch {
    return undefined;
  }
}

export function keepScreen(pixels: number): void {
  session.set(name(), pixels);
  try {
    window.localStorage.setItem(name(), String(pixels));
  } catch {
    // Storage that is off or full: the window still knows.
  }
}

/** The nearest that a screen may have. */
export function within(pixels: number): number {
  return Math.min(Math.max(pixels, density.least), density.most);
}
