// Colours as people mix them: which colour, how vivid, how light. Plain.

/** Hue in degrees (0 to 359), the other two in per cent. */
export interface Mix {
  hue: number;
  vivid: number;
  light: number;
}

/** What a `#0e5c4d` is mixed of; nothing for any other text. */
export function mixOf(colour: string): Mix | undefined {
  const digits = /^#([0-9a-f]{6})$/iu.exec(colour.trim())?.[1];
  if (digits === undefined) return undefined;
  const whole = Number.parseInt(digits, 16);
  const [red, green, blue] = [whole >> 16, (whole >> 8) & 255, whole & 255].map((part) => part / 255) as [number, number, number];
  const [most, least] = [Math.max(red, green, blue), Math.min(red, green, blue)];
  const [light, span] = [(most + least) / 2, most - least];
  const vivid = span === 0 ? 0 : span / (1 - Math.abs(2 * light - 1));
  let sixth = 0;
  if (span > 0) {
    if (most === red) sixth = (green - blue) / span;
    else if (most === green) sixth = (blue - red) / span + 2;
    else sixth = (red - green) / span + 4;
  }
  return {
    hue: Math.round(60 * sixth + 360) % 360,
    vivid: Math.round(100 * vivid),
    light: Math.round(100 * light),
  };
}

/** The mix as `#0e5c4d`. */
export function colourOf({ hue, vivid, light }: Mix): string {
  const bright = light / 100;
  const reach = (vivid / 100) * Math.min(bright, 1 - bright);
  const part = (at: number): string => {
    const turn = (at + hue / 30) % 12;
    const value = bright - reach * Math.max(-1, Math.min(turn - 3, 9 - turn, 1));
    return Math.round(255 * value).toString(16).padStart(2, "0");
  };
  return `#${part(0)}${part(8)}${part(4)}`;
}
