// Measures, the plain part: sets by figure, what stands in the fields, what is handed over.
import type { FigureView, LandmarkView, MeasureSetView, TakenInput, TakenView } from "../../generated";

export const units = ["cm", "mm", "in"];

/** A measure of the maker's own, by their own words. */
export interface Own {
  own: string;
  typed: string;
}

export interface Group {
  figure: string;
  label: string;
  /** The latest first. */
  sets: MeasureSetView[];
}

/** The sets by figure; the figure that was measured last comes first. */
export function byFigure(sets: readonly MeasureSetView[]): Group[] {
  const names = [...new Set(sets.map((set) => set.figure))];
  return names.map((figure) => {
    const own = sets.filter((set) => set.figure === figure);
    return { figure, label: own[0]?.figure_label ?? figure, sets: own };
  });
}

/** What was added to the body, as it was typed: "+8 cm", or empty. */
export function allowance({ typed, body }: TakenView): string {
  return typed.startsWith(body) ? typed.slice(body.length).trim() : typed;
}

/** A measure as it is typed again: without the unit that the form adds by itself. */
export function bare(typed: string, unit: string): string {
  return typed
    .replace(new RegExp(`\\s*${unit}(?!\\p{L})`, "gu"), "")
    .replace(/\s*([+−-])\s*/g, "$1")
    .trim();
}

/** The unit that a set was measured in: the one that most of it has. */
export function unitOf(set: MeasureSetView | undefined): string {
  const having = (unit: string): number => set?.rows.filter(({ body }) => body.endsWith(` ${unit}`)).length ?? 0;
  return units.reduce((most, unit) => (having(unit) > having(most) ? unit : most), "cm");
}

/** What a figure has, and what a set has besides. */
export function landmarks(figure: FigureView | undefined, set: MeasureSetView | undefined): LandmarkView[] {
  const known = figure?.landmarks ?? [];
  const more = (set?.rows ?? []).filter((row) => row.landmark && !known.some((one) => one.name === row.landmark));
  return [...known, ...more.map((row) => ({ name: row.landmark, label: row.label, how: "" }))];
}

/** The fields of a set: by landmark, and the maker's own. */
export function fields(set: MeasureSetView | undefined, unit: string): { typed: Record<string, string>; own: Own[] } {
  const rows = set?.rows ?? [];
  return {
    typed: Object.fromEntries(rows.filter((row) => row.landmark).map((row) => [row.landmark, bare(row.typed, unit)])),
    own: rows.filter((row) => !row.landmark).map((row) => ({ own: row.label, typed: bare(row.typed, unit) })),
  };
}

/** What is handed over: the figure's landmarks in their order, then the maker's own that have a name or a number. */
export function handOver(marks: readonly LandmarkView[], typed: Record<string, string>, own: readonly Own[]): TakenInput[] {
  const known = marks.map(({ name }) => ({ landmark: name, own: "", typed: (typed[name] ?? "").trim() }));
  const more = own.map((row) => ({ landmark: "", own: row.own.trim(), typed: row.typed.trim() }));
  return [...known, ...more].filter((row) => row.typed !== "");
}

/** The field that a refusal is about: it has the landmark's words and what was typed there. */
export function blamed(message: string, rows: readonly { label: string; typed: string }[]): number {
  return rows.findIndex(({ label, typed }) => label && typed.trim() && message.includes(label) && message.includes(typed.trim()));
}
