// A text that is put on the piece, cut into what people take for its letters: to be counted, shown one by one, and spelled.

export interface Letter {
  text: string;
  /** Whether it is seen on the piece, leaves room, or would hide (a joiner, a control character). */
  kind: "seen" | "space" | "unseen";
  /** Beyond what the option takes. */
  over: boolean;
}

/** Letters between two spaces, or a space by itself: what stays together where a line is folded. */
export type Word = readonly Letter[];

/** What has more is a note, and reading it letter by letter helps nobody. */
const most = { letters: 40, lines: 4 };

/** These are written joined: a letter apart from its neighbours would not look like the one on the piece. */
const joined = /^[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Mongolian}\p{Script=Nko}]/u;
const unseen = /^[\p{Cc}\p{Cf}\p{Cn}\p{Zl}\p{Zp}\u115f\u1160\u3164\uffa0]+$/u;
const fromTheRight = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
/** Close to what Intl.Segmenter does, for web views without it. */
const roughly = /\p{RI}\p{RI}|.(?:\p{M}|\p{EMod}|\u200d.)*/gsu;

let segmenter: Intl.Segmenter | undefined;

/** The letters of a text as people count them: an accent belongs to its letter, a flag is one. */
export function letters(text: string): string[] {
  if (!("Segmenter" in Intl)) return text.match(roughly) ?? [];
  segmenter ??= new Intl.Segmenter(undefined, { granularity: "grapheme" });
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

function lines(text: string): string[] {
  return text.split(/\r?\n/);
}

/** How many letters a text has; the ends of its lines are none. */
export function counted(text: string): number {
  return lines(text).reduce((sum, line) => sum + letters(line).length, 0);
}

/** Is a text of this option read back? */
export function readsBack(limits: { max_chars: number; max_lines: number }): boolean {
  return limits.max_chars > 0 && limits.max_chars <= most.letters && limits.max_lines <= most.lines;
}

function kindOf(letter: string): Letter["kind"] {
  if (/^\s/u.test(letter)) return "space";
  return unseen.test(letter) ? "unseen" : "seen";
}

/** Line by line, word by word, letter by letter. `max`: letters that the option takes, 0 for any number. */
export function readBack(text: string, max: number): Word[][] {
  let used = 0;
  return lines(text).map((line) => {
    const words: Letter[][] = [];
    let last: Letter | undefined;
    for (const letter of letters(line)) {
      used += 1;
      const next: Letter = { text: letter, kind: kindOf(letter), over: max > 0 && used > max };
      const word = words.at(-1);
      if (last && joined.test(last.text) && joined.test(letter) && last.over === next.over) {
        last.text += letter;
        continue;
      }
      if (word && last && last.kind !== "space" && next.kind !== "space") word.push(next);
      else words.push([next]);
      last = next;
    }
    return words;
  });
}

/** Where a line begins, by its first letter. Web views find out by themselves only for text that isn't cut up. */
export function direction(line: readonly Word[]): "ltr" | "rtl" {
  const first = line.flat().find(({ text }) => /\p{L}/u.test(text));
  return first && fromTheRight.test(first.text) ? "rtl" : "ltr";
}

/** Said aloud, with words for what has no sound. */
export function spelled(text: string, say: Record<"space" | "unseen" | "line", string>): string {
  return lines(text)
    .map((line) => letters(line).map((letter) => (kindOf(letter) === "seen" ? letter : say[kindOf(letter) as "space" | "unseen"])).join(", "))
    .join(`, ${say.line}, `);
}
