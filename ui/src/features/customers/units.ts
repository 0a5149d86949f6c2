// Turning what is typed into another unit: plain numbers are worked out, everything else keeps the unit it was meant in.
import { bare } from "./measures";

/** Millimetres in one. */
const size: Record<string, number> = { mm: 1, cm: 10, in: 25.4 };
/** The finest that a tape is read to. */
const digits: Record<string, number> = { mm: 1, cm: 2 };
const plain = /^\d+(?:[.,]\d+)?$/;
/** A number, and no unit of its own: `42`, `38,5`, `38 1/2`, `38½`. */
const unmarked = /^[^\p{L}"'″′]*[\d¼½¾⅛⅜⅝⅞][^\p{L}"'″′]*$/u;

/** Inches in eighths, as a tape has them: `15 1/8`. */
function inches(value: number): string {
  const eighths = Math.round(value * 8);
  const whole = Math.floor(eighths / 8);
  const left = eighths % 8;
  if (!left) return String(whole);
  const by = left % 4 === 0 ? 4 : left % 2 === 0 ? 2 : 1;
  return `${whole ? `${whole} ` : ""}${left / by}/${8 / by}`;
}

function worked(typed: string, from: string, to: string, language: string): string {
  const value = (Number(typed.replace(",", ".")) * (size[from] ?? 1)) / (size[to] ?? 1);
  if (to === "in") return inches(value);
  return new Intl.NumberFormat(language, { maximumFractionDigits: digits[to] ?? 0, useGrouping: false }).format(value);
}

/** True for the dash of `36-1/2`, which is thirty-six and a half: it stands without blanks between a whole number and a fraction. */
function joins(typed: string, at: number): boolean {
  const whole = typed.slice(0, at).split(/[\s+]/).at(-1) ?? "";
  return typed[at] === "-" && /^\d+$/.test(whole) && /^\d+\/\d/.test(typed.slice(at + 1));
}

/** Each number without a unit gets the one it was meant in: "42+8" in centimetres is "42 cm+8 cm". */
function marked(typed: string, unit: string): string {
  let text = "";
  let part = "";
  const close = (): void => {
    const end = part.trimEnd();
    text += unmarked.test(end) ? `${end} ${unit}${part.slice(end.length)}` : part;
    part = "";
  };
  for (const [at, sign] of [...typed].map((sign, at) => [at, sign] as const)) {
    if (at > 0 && "+−-".includes(sign) && !joins(typed, at)) {
      close();
      // A true minus from here on: without its unit before it, a dash might join a fraction.
      text += sign === "-" ? "−" : sign;
    } else part += sign;
  }
  close();
  return text.trim();
}

/** What is typed in a form of one unit, as it is typed in a form of another. */
export function inUnit(typed: string, from: string, to: string, language: string): string {
  const text = typed.trim();
  if (from === to) return typed;
  const made = plain.test(text) ? worked(text, from, to, language) : "";
  // What would come to nothing is too fine for the other tape.
  return made && (made !== "0" || Number(text.replace(",", ".")) === 0) ? made : bare(marked(text, from), to);
}

export interface Origin {
  /** What was typed, and what in. */
  text: string;
  unit: string;
  /** What was made of it. */
  made: string;
  madeIn: string;
}

/** Turns a field to and fro without wearing its number off: what nobody has touched since goes by what was typed. */
export function turned(known: Origin | undefined, typed: string, from: string, to: string, language: string): Origin {
  const { text, unit } = known?.made === typed && known.madeIn === from ? known : { text: typed, unit: from };
  return { text, unit, made: inUnit(text, unit, to, language), madeIn: to };
}
