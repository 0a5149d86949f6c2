// A sheet of the fake: enough of a page to judge the preview by.
import type { OrderView, PaperView } from "../../generated";

function escaped(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;");
}

export function paper(order: OrderView, size: string): PaperView {
  const [width, height] = size === "a5" ? [148, 210] : [210, 297];
  const rows = (order.lines[0]?.answers ?? []).map(
    ({ label, answer }, i) =>
      `<text x="12" y="${60 + i * 9}" font-size="4" fill="#4e5b54">${escaped(label)}</text><text x="62" y="${60 + i * 9}" font-size="5" fill="#000">${escaped(answer)}</text>`,
  );
  const page = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}"><rect width="${width}" height="${height}" fill="#fff"/><text x="12" y="28" font-size="14" font-weight="700" fill="#000">${order.row.number}</text><text x="12" y="40" font-size="5" fill="#000">${escaped(order.row.what)} · ${escaped(order.row.due)}</text><path d="M12 46H${width - 12}" stroke="#000" stroke-width=".4"/>${rows.join("")}</svg>`;
  return { pages: [page], width_mm: width ?? 210, height_mm: height ?? 297, warnings: [] };
}
