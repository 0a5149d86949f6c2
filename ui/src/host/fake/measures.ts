// Measures of the fake: a few figures, "42+8" taken apart, the difference to the set before.
import type { FigureView, MeasuresInput, MeasureSetView, TakenView } from "../../generated";
import { language, l, say, type Label } from "./words";

export const day = (iso: string): string =>
  new Intl.DateTimeFormat(language() === "en" ? "en-GB" : "de", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" }).format(new Date(`${iso}T00:00:00Z`));

export interface Kept {
  id: string;
  figure: string;
  taken: string;
  note: string;
  rows: { landmark: string; own: string; typed: string; unit: string }[];
}

const marks: Record<string, [Label, Label]> = {
  neck: [l("Neck", "Hals"), l("Around the neck where the collar sits, with one finger under the tape.", "Um den Hals, wo der Kragen sitzt, mit einem Finger unter dem Band.")],
  shoulders: [l("Shoulders", "Schultern"), l("Across the back, from the tip of one shoulder bone to the other.", "Quer über den Rücken, von der Spitze des einen Schulterknochens zur anderen.")],
  chest: [l("Chest", "Brust"), l("Around the fullest part, close under the arms and level at the back, arms hanging.", "Um die stärkste Stelle, dicht unter den Armen und hinten waagerecht, die Arme hängen.")],
  waist: [l("Waist", "Taille"), l("Around the body where it bends to the side, after breathing out; the tape lies without pulling.", "Um den Körper, wo er sich zur Seite beugt, nach dem Ausatmen; das Band liegt ohne Zug.")],
  hips: [l("Hips", "Hüfte"), l("Around the fullest part of the seat, feet together and pockets empty.", "Um die stärkste Stelle des Gesäßes, Füße zusammen und Taschen leer.")],
  "back-length": [l("Back length", "Rückenlänge"), l("Down the spine, from the bone at the base of the neck to where the shirt is to end.", "Die Wirbelsäule hinab, vom Knochen unten am Hals bis dahin, wo das Hemd enden soll.")],
  sleeve: [l("Sleeve", "Ärmel"), l("From the tip of the shoulder over the slightly bent elbow to the wrist bone.", "Von der Schulterspitze über den leicht gebeugten Ellbogen bis zum Handgelenk.")],
  "upper-arm": [l("Upper arm", "Oberarm"), l("Around the thickest part of the arm while it hangs loose.", "Um die stärkste Stelle, während der Arm locker hängt.")],
  wrist: [l("Wrist", "Handgelenk"), l("Around the wrist right over the bone, so that the tape still turns.", "Um das Gelenk, genau über dem Knochen, sodass sich das Band noch drehen lässt.")],
  "inside-leg": [l("Inside leg", "Schrittlänge"), l("Down the inside, from the crotch to the floor, without shoes.", "Innen hinab, vom Schritt bis zum Boden, ohne Schuhe.")],
  "foot-length-left": [l("Foot length, left", "Fußlänge links"), l("Standing on paper: mark behind the heel and before the longest toe, and measure between.", "Im Stehen auf Papier: hinter der Ferse und vor der längsten Zehe anzeichnen, dazwischen messen.")],
  "foot-length-right": [l("Foot length, right", "Fußlänge rechts"), l("Standing on paper: mark behind the heel and before the longest toe, and measure between.", "Im Stehen auf Papier: hinter der Ferse und vor der längsten Zehe anzeichnen, dazwischen messen.")],
  "hand-round": [l("Hand, around", "Handumfang"), l("Around the flat hand over the knuckles, without the thumb.", "Um die flache Hand über die Knöchel, ohne den Daumen.")],
  "head-round": [l("Head, around", "Kopfumfang"), l("Around the widest part, over the middle of the forehead and just above the ears.", "Um die weiteste Stelle, über die Mitte der Stirn und knapp über den Ohren.")],
  "worn-length": [l("Length as worn", "Getragene Länge"), l("Lay a belt that is worn now flat: from the pin of the buckle to the hole in use.", "Einen Gürtel, der jetzt getragen wird, flach hinlegen: vom Dorn der Schnalle bis zum benutzten Loch.")],
};

const all: [string, Label, string[]][] = [
  ["shirt", l("Shirt", "Hemd"), ["neck", "shoulders", "chest", "waist", "hips", "back-length", "sleeve", "upper-arm", "wrist"]],
  ["trousers", l("Trousers", "Hose"), ["waist", "hips", "inside-leg"]],
  ["foot", l("Foot", "Fuß"), ["foot-length-left", "foot-length-right"]],
  ["hand", l("Hand", "Hand"), ["hand-round", "wrist"]],
  ["head", l("Head", "Kopf"), ["head-round"]],
  ["belt", l("Belt", "Gürtel"), ["waist", "hips", "worn-length"]],
];

export const figures = (): FigureView[] =>
  all.map(([name, label, landmarks]) => ({
    name,
    label: say(label),
    landmarks: landmarks.map((mark) => ({ name: mark, label: labelOf(mark), how: marks[mark] ? say(marks[mark][1]) : "" })),
  }));

const labelOf = (mark: string): string => (marks[mark] ? say(marks[mark][0]) : mark);

const number = String.raw`(\d+(?:[.,]\d+)?(?:\s+\d+\/\d+)?|\d+\/\d+)`;
const unit = String.raw`\s*(?:cm|mm|in)?`;
const tape = new RegExp(String.raw`^\s*${number}${unit}\s*(?:([+−-])\s*${number}${unit})?\s*$`);

/** "38,5", "15 1/8". */
function read(text = "0"): number {
  return text.split(/\s+/).reduce((sum, part) => {
    const [over = "0", under = "1"] = part.replace(",", ".").split("/");
    return sum + Number(over) / Number(under);
  }, 0);
}

/** The number on the tape, and what is added. */
function apart(typed: string): { body: number; more: number } | undefined {
  const match = tape.exec(typed);
  if (!match) return undefined;
  return { body: read(match[1]), more: (match[2] === "+" ? 1 : -1) * read(match[3]) };
}

const shown = (value: number, unit: string): string => {
  const text = String(Math.round(value * 100) / 100);
  return `${language() === "de" ? text.replace(".", ",") : text} ${unit}`;
};
const signed = (value: number, unit: string): string => `${value < 0 ? "−" : "+"}${shown(Math.abs(value), unit)}`;

export function setViews(sets: Kept[]): MeasureSetView[] {
  return sets.map((set, at) => {
    const before = sets.slice(at + 1).find((one) => one.figure === set.figure);
    const wrist = set.rows.find((row) => row.landmark === "wrist");
    const odd = wrist && (apart(wrist.typed)?.body ?? 0) > 24;
    return {
      id: set.id,
      figure: set.figure,
      figure_label: say(all.find(([name]) => name === set.figure)?.[1] ?? l(set.figure, set.figure)),
      taken: day(set.taken),
      taken_day: set.taken,
      note: set.note,
      rows: set.rows.map((row) => taken(row, before)),
      questions: odd ? [say(l("Wrist: usually between 13 cm and 24 cm. Right?", "Handgelenk: meist zwischen 13 cm und 24 cm. Stimmt das so?"))] : [],
      compared_with: before ? day(before.taken) : "",
    };
  });
}

function taken(row: Kept["rows"][number], before: Kept | undefined): TakenView {
  const { body, more } = apart(row.typed) ?? { body: 0, more: 0 };
  const old = before?.rows.find((one) => one.landmark === row.landmark && one.own === row.own);
  const by = old ? body - (apart(old.typed)?.body ?? 0) : undefined;
  return {
    landmark: row.landmark,
    label: row.landmark ? labelOf(row.landmark) : row.own,
    typed: more ? `${shown(body, row.unit)} ${signed(more, row.unit)}` : shown(body, row.unit),
    body: shown(body, row.unit),
    finished: shown(body + more, row.unit),
    difference: by === undefined ? "" : by === 0 ? say(l("as before", "wie zuvor")) : signed(by, row.unit),
  };
}

export function keep(input: MeasuresInput, today: string, refuse: (code: string, message: Label, hint?: Label) => never): Kept {
  const rows = input.rows.filter((row) => row.typed.trim());
  if (!rows.length) refuse("measures.missing", l("Nothing is measured here yet.", "Hier ist noch nichts gemessen."), l("Write at least one measure, such as 96, or 96+8 with what you add to it.", "Schreib wenigstens ein Maß, etwa 96, oder 96+8 mit deiner Zugabe."));
  if (input.taken > today) refuse("measures.ahead", l(`${day(input.taken)} is still to come.`, `Der ${day(input.taken)} kommt erst noch.`));
  for (const row of rows) {
    const label = row.landmark ? labelOf(row.landmark) : row.own;
    if (!apart(row.typed)) refuse("measure.unreadable", l(`${label}: “${row.typed}” can’t be read as a measure.`, `${label}: „${row.typed}“ ist nicht als Maß zu lesen.`), l("Write 42, 42+8 or 16 1/2 in.", "Schreib 42, 42+8 oder 16 1/2 in."));
  }
  return { id: input.id || `m${Date.now()}`, figure: input.figure, taken: input.taken || today, note: input.note, rows: rows.map((row) => ({ ...row, unit: input.unit })) };
}
