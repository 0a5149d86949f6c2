// The on-screen keyboard's letters, row by row, and what a press does to a field.

/** Letters by language, as on the keyboards people know; figures above them. */
const layouts: Record<string, readonly string[]> = {
  en: ["1234567890", "qwertyuiop", "asdfghjkl'", "zxcvbnm,.-"],
  de: ["1234567890ß", "qwertzuiopü", "asdfghjklöä", "yxcvbnm,.-"],
};
/** Signs that stand on the second side. */
const signs = ["!?&@#%+=()", "éèêáàâíóúñ", "çåæøœëïõ’“", "/:;_*€$£\"°"];

export function rows(language: string, side: "letters" | "signs", capitals: boolean): string[][] {
  const lines = side === "signs" ? signs : (layouts[language] ?? layouts["en"] ?? []);
  return lines.map((line) => [...line].map((letter) => (capitals && letter !== "ß" ? letter.toLocaleUpperCase(language) : letter)));
}

type Field = HTMLInputElement | HTMLTextAreaElement;

/** Only a number is asked for. */
export function isNumber(field: Field): boolean {
  return field.inputMode === "decimal" || field.inputMode === "numeric";
}

/** The keys of a number, three a row as on a telephone, "" where one stays out: the mark of decimals and the minus are there for
 * those that can have them. */
export function figures(field: Field, language: string): string[][] {
  const mark = new Intl.NumberFormat(language).formatToParts(0.5).find((part) => part.type === "decimal")?.value ?? ".";
  const last = ["minus" in field.dataset ? "-" : "", "0", field.inputMode === "decimal" ? mark : ""];
  return [["1", "2", "3"], ["4", "5", "6"], ["7", "8", "9"], last];
}

function told(field: Field): void {
  field.dispatchEvent(new Event("input", { bubbles: true }));
}

/** Writes where the mark stands, in the place of what is marked. */
export function write(field: Field, text: string): void {
  const [from, to] = [field.selectionStart ?? field.value.length, field.selectionEnd ?? field.value.length];
  const room = field.maxLength > 0 ? field.maxLength - (field.value.length - (to - from)) : text.length;
  if (room < text.length) return;
  field.setRangeText(text, from, to, "end");
  told(field);
}

/** What was written stands: what a browser says of typed letters has to be said of ours. */
export function commit(field: Field): void {
  field.dispatchEvent(new Event("change", { bubbles: true }));
}

/** Takes away what is marked, or the letter before the mark, whole whatever it is made of. */
export function rub(field: Field, language: string): void {
  const [from, to] = [field.selectionStart ?? 0, field.selectionEnd ?? 0];
  const before = field.value.slice(0, from);
  const last = [...new Intl.Segmenter(language).segment(before)].at(-1)?.segment.length ?? 0;
  const start = from === to ? from - last : from;
  if (start === to) return;
  field.setRangeText("", start, to, "end");
  told(field);
}
