// The maker's colours and letters on the customer's screen. A colour is made darker or lighter, in OKLab, until what stands in it or on it
// can be read; a second colour that can't be read where figures stand dresses edges only.

export interface Brand {
  /** `#rrggbb`; empty: the house's. */
  colour: string;
  /** `#rrggbb`; empty: none. */
  second: string;
  /** `house`, `classic` or `script`. */
  letters: string;
}

type Rgb = readonly [number, number, number];

/** The least contrast of letters (WCAG 2.2 AA). */
const READABLE = 4.5;
/** What lies under letters in each theme, the hardest to be read on first: bg and raised of tokens.css. */
const grounds = { light: "#f4f6f2", dark: "#1e2a25" } as const;
/** The house's ink on light; where a colour is too dark for it, white, and where neither will do, black. */
const inks = ["#ffffff", "#16201c", "#000000"] as const;

function read(hex: string): Rgb {
  const at = (from: number): number => {
    const part = Number.parseInt(hex.slice(from, from + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  };
  return [at(1), at(3), at(5)];
}
function write(linear: Rgb): string {
  const part = (value: number): string => {
    const within = Math.min(Math.max(value, 0), 1);
    const shown = within <= 0.0031308 ? within * 12.92 : 1.055 * within ** (1 / 2.4) - 0.055;
    return Math.round(shown * 255)
      .toString(16)
      .padStart(2, "0");
  };
  return `#${linear.map(part).join("")}`;
}
function luminance([red, green, blue]: Rgb): number {
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** From 1 (the same) to 21 (black on white). */
export function contrast(a: string, b: string): number {
  const [one, other] = [luminance(read(a)), luminance(read(b))];
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}

function toLab([r, g, b]: Rgb): Rgb {
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}
function fromLab([light, a, b]: Rgb): Rgb {
  const l = (light + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (light - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (light - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
}
/** So far from one colour to another, from 0 to 1. */
function mixed(from: string, to: string, by: number): string {
  const [a, b] = [toLab(read(from)), toLab(read(to))];
  return write(fromLab([a[0] + (b[0] - a[0]) * by, a[1] + (b[1] - a[1]) * by, a[2] + (b[2] - a[2]) * by]));
}

/** What can be read on a colour. */
export function inkOn(ground: string): string {
  return inks.find((ink) => contrast(ink, ground) >= READABLE) ?? "#000000";
}

/** The colour at another lightness, as strong as a screen shows it there. */
function at(lightness: number, [, a, b]: Rgb): string {
  for (let strength = 1; strength > 0; strength -= 0.05) {
    const linear = fromLab([lightness, a * strength, b * strength]);
    if (linear.every((part) => part >= -0.0005 && part <= 1.0005)) return write(linear);
  }
  return write(fromLab([lightness, 0, 0]));
}

/** The colour where it can be read on that ground, else the nearest of its hue that can. */
export function readableOn(colour: string, ground: string): string {
  if (contrast(colour, ground) >= READABLE) return colour;
  const lab = toLab(read(colour));
  const end = contrast("#ffffff", ground) > contrast("#000000", ground) ? 1 : 0;
  // A hundred steps: the eye sees no finer.
  for (let step = 1; step <= 100; step += 1) {
    const next = at(lab[0] + ((end - lab[0]) * step) / 100, lab);
    if (contrast(next, ground) >= READABLE) return next;
  }
  return end === 1 ? "#ffffff" : "#000000";
}

/** The tokens that a brand takes the place of; the house's where it has no colour of its own. */
export function tokens({ colour, second, letters }: Brand): Record<`--${string}`, string> {
  const both = (of: (ground: string) => string): string => `light-dark(${of(grounds.light)}, ${of(grounds.dark)})`;
  const main = (ground: string): string => readableOn(colour, ground);
  const out: Record<`--${string}`, string> = {};
  if (colour) {
    out["--mat"] = both(main);
    out["--on-mat"] = both((ground) => inkOn(main(ground)));
    // Farther from the ground, so that it stays as readable.
    out["--mat-hover"] = both((ground) => mixed(main(ground), inkOn(ground), 0.15));
    out["--mat-soft"] = "color-mix(in oklab, var(--mat) 14%, var(--surface))";
    out["--band"] = colour;
    out["--on-band"] = inkOn(colour);
  }
  if (second) {
    // Figures stand in it only where it needs no change to be read.
    out["--figure"] = both((ground) => (contrast(second, ground) >= READABLE ? second : "var(--ink)"));
  }
  // An edge says nothing: it may be as pale as it likes.
  if (second || colour) {
    out["--edge"] = second || colour;
    out["--edge-width"] = "4px";
  }
  const title = { classic: '"Roman", ', script: '"Script", ' }[letters];
  if (title) {
    const house = '"Bricolage Grotesque Variable", "Atkinson Hyperlegible Next Variable", sans-serif';
    out["--title"] = title + house;
    // Sums stay in the house's: a book's figures dance, and no brush has a euro sign.
    out["--figures"] = house;
  }
  return out;
}

/** Puts a brand on an element and all within it. */
export function dressed(brand: Brand) {
  return (element: HTMLElement): (() => void) => {
    const all = Object.entries(tokens(brand));
    for (const [name, value] of all) element.style.setProperty(name, value);
    return () => all.forEach(([name]) => element.style.removeProperty(name));
  };
}
