// Papers of the fake: enough of a page to judge the preview by.
import type { OrderView, PaperView } from "../../generated";
import { l, say } from "./words";

const heads: Record<string, { en: string; de: string }> = {
  bench: l("For the bench", "Für die Werkbank"),
  counter: l("For me", "Für mich"),
  customer: l("Your order", "Ihr Auftrag"),
};

function escaped(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;");
}

function millimetres(size: string): [number, number] {
  if (size === "a5") return [148, 210];
  return size === "letter" ? [215.9, 279.4] : [210, 297];
}

/** Rows of a paper: the bench reads choices, the others sums. */
function rowsOf(order: OrderView, audience: string): [string, string][] {
  const lines = audience === "bench" ? order.lines.filter((line) => line.kind !== "article") : order.lines;
  if (!lines.length) {
    const message = say(l(`${order.row.number} holds nothing to make.`, `${order.row.number} enthält nichts zu machen.`));
    const hint = say(l("It is all ready-made, so the bench needs no sheet.", "Es ist alles fertig, die Werkbank braucht keinen Laufzettel."));
    throw { code: "paper.nothing_to_make", message, hint };
  }
  if (audience !== "bench") return [...lines.map((line): [string, string] => [line.name, line.total]), ...order.bill.sums.map((sum): [string, string] => [sum.label, sum.amount])];
  return lines.flatMap((line) => (line.answers.length ? line.answers.map(({ label, answer }): [string, string] => [label, answer]) : [["–", line.words]]));
}

export function paper(order: OrderView, size: string, audience: string): PaperView {
  const [width, height] = millimetres(size);
  const rows = rowsOf(order, audience).map(
    ([label, answer], i) =>
      `<text x="12" y="${60 + i * 9}" font-size="4" fill="#4e5b54">${escaped(label)}</text><text x="82" y="${60 + i * 9}" font-size="5" fill="#000">${escaped(answer)}</text>`,
  );
  const head = escaped(say(heads[audience] ?? l("", "")));
  const page = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}"><rect width="${width}" height="${height}" fill="#fff"/><text x="12" y="28" font-size="14" font-weight="700" fill="#000">${order.row.number}</text><text x="${width - 12}" y="28" font-size="6" text-anchor="end" fill="#000">${head}</text><text x="12" y="40" font-size="5" fill="#000">${escaped(order.row.what)} · ${escaped(order.row.due)}</text><path d="M12 46H${width - 12}" stroke="#000" stroke-width=".4"/>${rows.join("")}</svg>`;
  return { pages: [page], width_mm: width, height_mm: height, warnings: [] };
}

/** The card of a design, twice on a sheet. */
export function cardPaper(title: string, code: string, size: string): PaperView {
  const [width, height] = millimetres(size);
  const [left, top] = [(width - 148) / 2, (height - 210) / 2];
  const one = (y: number): string =>
    `<rect x="${left}" y="${y}" width="148" height="105" fill="none" stroke="#9a9a9a" stroke-width=".2"/><text x="${left + 7}" y="${y + 30}" font-size="8" font-weight="700">${escaped(title)}</text><text x="${left + 7}" y="${y + 92}" font-size="12" font-weight="700">${escaped(code)}</text>`;
  const page = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}"><rect width="${width}" height="${height}" fill="#fff"/>${one(top)}${one(top + 105)}</svg>`;
  return { pages: [page], width_mm: width, height_mm: height, warnings: [] };
}

const readers: Record<string, { en: string; de: string }> = {
  bench: l("for the bench", "für die Werkbank"),
  counter: l("for me", "für mich"),
  customer: l("for the customer", "für den Kunden"),
};

/** What is told of a printed paper. */
export function printed(number: string, audience: string, size: string): { waits: boolean; path: string; message: string } {
  const name = size === "letter" ? "Letter" : size.toUpperCase();
  const reader = readers[audience] ?? l("", "");
  return { waits: false, path: `Papers/${number} ${name}.pdf`, message: say(l(`${number} ${reader.en}, ${name}: printed.`, `${number} ${reader.de}, ${name}: gedruckt.`)) };
}
