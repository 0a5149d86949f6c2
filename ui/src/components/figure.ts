// People drawn plainly, with the line that the tape takes for each landmark. Units are about a centimetre; x counts from the middle
// of what is drawn, to the right as one looks at it.

/** Something that measures are taken on: where it stands in the drawing, and its outline. */
interface Drawn {
  at: number;
  outline: string;
}

const half = "M0 25C3 25 4.5 24.5 4.6 24C4.8 28 5 30.5 6 31.5C10 33.5 16 34 20.5 37C25 40 26 46 26.8 52C28 62 30 70 31 78C32.4 86 33.6 92 34 97C35.2 101 35.6 106 34.4 109C32.4 110.4 30.6 108 30 104C29.4 101 29 99 28.8 97C27.6 90 25.6 82 24 75C22.4 68 20.6 60 19 54C18.6 62 15 68 14.4 75C14.8 83 18.6 88 19.4 95C19.8 104 18.4 116 16.6 126C14.6 134 13 140 12.6 146C12.2 158 10.4 170 8.8 181C11 184 12 187 10.6 188.6L3.4 188.6C2.8 185 3.2 183 3.4 181C4.6 168 3.8 156 3.8 146C3.6 134 2 120 1 105L0 104";

/** The other half is its mirror image. */
const mirrored = (path: string): string =>
  path.replace(/(-?\d+(?:\.\d+)?) (-?\d+(?:\.\d+)?)/g, (_, x: string, y: string) => `${-Number(x) || 0} ${y}`);

const body = `${half}${mirrored(half)}M0 25C-5.4 25 -8.4 20 -8.4 14C-8.4 8 -5 4 0 4C5 4 8.4 8 8.4 14C8.4 20 5.4 25 0 25`;
const sole = "M1 6C8 4 12 14 12 24C12 34 9 40 10 50C11 60 8 66 3 66C-3 66 -6 60 -5 50C-4 40 -9 34 -8 22C-7 12 -4 7 1 6";
const hand = "M-14 70C-16 58 -22 52 -24 44L-20 41C-17 45 -14 48 -12 50L-11 18C-11 14 -6 14 -6 18L-5 40L-4 10C-4 6 1 6 1 10L2 40L4 13C4 9 9 9 9 13L9 42L13 22C14 18 18 19 18 23L16 50C16 58 14 64 14 70";

/** What each figure is drawn on. */
const drawn: Record<string, Drawn[]> = {
  body: [
    { at: 42, outline: body },
    { at: 128, outline: body },
  ],
  foot: [
    { at: 30, outline: mirrored(sole) },
    { at: 64, outline: sole },
  ],
  hand: [{ at: 40, outline: hand }],
};

/** The part of the drawing that a figure needs: left, top, width, height. */
const views: Record<string, { on: string; box: string }> = {
  shirt: { on: "body", box: "2 0 166 116" },
  trousers: { on: "body", box: "14 62 56 130" },
  head: { on: "body", box: "22 0 40 40" },
  belt: { on: "body", box: "14 56 56 60" },
  foot: { on: "foot", box: "12 0 70 72" },
  hand: { on: "hand", box: "8 0 60 74" },
};

/** Which of the drawings, counted from the left, and the tape's line on it. */
const lines: Record<string, [number, string]> = {
  neck: [0, "M-4.9 28C-2 31.4 2 31.4 4.9 28"],
  shoulders: [1, "M-20.5 37C-12 34.6 12 34.6 20.5 37"],
  "shoulder-left": [0, "M6 31.5C10 33.5 16 34 20.5 37"],
  "shoulder-right": [0, "M-6 31.5C-10 33.5 -16 34 -20.5 37"],
  "across-front": [0, "M-17 46C-8 48 8 48 17 46"],
  "across-back": [1, "M-17.5 47C-8 48.4 8 48.4 17.5 47"],
  chest: [0, "M-19 54C-10 58 10 58 19 54"],
  stomach: [0, "M-16 83C-8 86.6 8 86.6 16 83"],
  waist: [0, "M-14.4 75C-7 78 7 78 14.4 75"],
  hips: [0, "M-19.4 95C-10 98.6 10 98.6 19.4 95"],
  "nape-to-waist": [1, "M0 29L0 75"],
  "back-length": [1, "M0 29L0 104"],
  "front-length": [0, "M6 31.5C8 50 8.6 76 8 104"],
  sleeve: [0, "M20.5 37C25 46 27 62 28.4 74C29.6 84 31 90 31.6 97"],
  "sleeve-right": [0, "M-20.5 37C-25 46 -27 62 -28.4 74C-29.6 84 -31 90 -31.6 97"],
  armhole: [0, "M20.5 37C16 42 16 50 19 54C22 51 23 42 20.5 37"],
  "upper-arm": [0, "M20.2 58C22.6 59.4 25.4 59 27.8 57.4"],
  elbow: [0, "M23.8 74.4C26 76 28.4 75.8 30.6 74.4"],
  wrist: [0, "M28.8 97C30.4 98 32.4 98 34 97"],
  "watch-wrist": [0, "M28.2 93.6C30 94.8 32 94.8 33.6 93.6"],
  rise: [0, "M15 75C19 84 20 92 18 104"],
  thigh: [0, "M1.6 116C7 118.4 13 118.2 18 116"],
  knee: [0, "M3.8 146C6.4 147.6 10 147.6 12.6 146"],
  "outside-leg": [0, "M15.6 75C21 92 19 120 15.4 140C13.6 158 11.6 174 10.2 188"],
  "inside-leg": [0, "M1 105C2.6 124 3 150 3 188"],
  "worn-length": [0, "M-14.6 78C-7 81 7 81 14.6 78"],
  "head-round": [0, "M-8.4 12C-4 15 4 15 8.4 12"],
  "ear-to-ear": [0, "M-8.4 15C-9.4 4 -4 2.6 0 2.6C4 2.6 9.4 4 8.4 15"],
  "foot-length-left": [0, "M-1 5L-2 67"],
  "foot-length-right": [1, "M1 5L2 67"],
  "ball-left": [0, "M8 24L-12 26"],
  "ball-right": [1, "M-8 24L12 26"],
  "instep-left": [0, "M6 40L-9.4 42"],
  "instep-right": [1, "M-6 40L9.4 42"],
  "heel-left": [0, "M5 52L-10 44"],
  "heel-right": [1, "M-5 52L10 44"],
  "hand-round": [0, "M-12 47L16.4 47"],
  "hand-length": [0, "M-1.4 7L0 70"],
  "finger-left": [0, "M2.6 28L9.4 28"],
  "finger-right": [0, "M2.6 28L9.4 28"],
};

export interface Line {
  name: string;
  at: number;
  path: string;
}

export interface Figure {
  box: string;
  parts: Drawn[];
  lines: Line[];
}

/** A figure's drawing with the lines of these landmarks; undefined where it isn't drawn. */
export function figure(name: string, landmarks: readonly string[]): Figure | undefined {
  const view = views[name];
  const parts = view && drawn[view.on];
  if (!parts) return undefined;
  const known = landmarks.flatMap((landmark): Line[] => {
    const line = name === "hand" && landmark === "wrist" ? ([0, "M-14 67L14 67"] as const) : lines[landmark];
    const part = line && parts[line[0]];
    return part ? [{ name: landmark, at: part.at, path: line[1] }] : [];
  });
  // A drawing that no tape lies on is left out: a set that is measured in front only shows no back.
  return { box: view.box, parts, lines: known };
}
