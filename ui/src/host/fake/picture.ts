// A plain drawing of the fake's bag, with the parts to be painted and tapped.
import type { Paint } from "../../generated";
import { options } from "./bag";

const panels: [string, number][] = [
  ["left", 60],
  ["centre", 150],
  ["right", 250],
];

function panel([id, x]: [string, number], index: number): string {
  const width = index === 1 ? 100 : 90;
  const foot = index === 1 ? 222 : 214;
  const d = `M${x} 96h${width}v${foot - 96}q${-width / 2} ${index === 1 ? 6 : 4} ${-width} 0z`;
  return `<g data-hotspot="${id}"><path id="${id}" d="${d}" fill="#1f4d3a"/><path d="${d}" fill="url(#weave)" opacity=".35"/></g>`;
}

function buckle(x: number): string {
  return `<g><rect x="${x}" y="170" width="16" height="62" rx="2" fill="#2b2f33"/><rect x="${x - 4}" y="206" width="24" height="17" rx="3" fill="none" stroke="#c9a24a" stroke-width="4"/></g>`;
}

/** The whole picture. */
export function picture(): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 300">
<defs>
<pattern id="weave" width="4" height="4" patternUnits="userSpaceOnUse"><path d="M0 0h2v2H0zM2 2h2v2H2z" fill="#000" opacity=".25"/></pattern>
<linearGradient id="light" x1="0" y1="0" x2=".6" y2="1"><stop offset="0" stop-color="#fff" stop-opacity=".3"/><stop offset=".5" stop-color="#fff" stop-opacity="0"/><stop offset="1" stop-color="#000" stop-opacity=".28"/></linearGradient>
<radialGradient id="floor"><stop offset="0" stop-color="#000" stop-opacity=".35"/><stop offset="1" stop-color="#000" stop-opacity="0"/></radialGradient>
</defs>
<ellipse cx="200" cy="266" rx="170" ry="14" fill="url(#floor)"/>
<g data-hotspot="strap"><path id="strap" d="M66 104C70 6 330 6 334 104" fill="none" stroke="#23262a" stroke-width="15"/><path d="M66 104C70 6 330 6 334 104" fill="none" stroke="#fff" stroke-opacity=".35" stroke-width="1.2" stroke-dasharray="5 3"/></g>
<g data-hotspot="pad"><path id="pad" d="M130 42q70-26 140 0l-5 16q-65-22-130 0z" fill="#3a3f44" display="none"/></g>
<g data-hotspot="body"><path d="M52 108h296l-8 138q-2 16-18 16H78q-16 0-18-16z" fill="#2b2f33"/><path d="M52 108h296l-8 138q-2 16-18 16H78q-16 0-18-16z" fill="url(#light)"/></g>
<g>${panels.map(panel).join("")}</g>
<path d="M60 96h280v118q-45 4-90 4-50 10-100 0-45 0-90-4z" fill="url(#light)"/>
<g data-hotspot="binding"><path id="binding" d="M60 96h280v118q-45 2-90 2-50 12-100 6-45-4-90-8z" fill="none" stroke="#23262a" stroke-width="7" stroke-linejoin="round"/><path d="M60 96h280v118q-45 2-90 2-50 12-100 6-45-4-90-8z" fill="none" stroke="#fff" stroke-opacity=".4" stroke-width=".9" stroke-dasharray="4 2.5"/></g>
<g data-hotspot="buckles" id="buckles" display="none">${buckle(98)}${buckle(286)}</g>
<rect x="176" y="186" width="48" height="18" rx="2.5" fill="#8a5a33"/><rect x="179" y="189" width="42" height="12" rx="1.5" fill="none" stroke="#f3dcb4" stroke-width=".8" stroke-dasharray="2.5 1.5"/>
</svg>`;
}

/** The same bag, looked into. */
export function inside(): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 300">
<path d="M52 60h296l-8 186q-2 16-18 16H78q-16 0-18-16z" fill="#2b2f33"/>
<g data-hotspot="pad"><path d="M90 90h220v130h-220z" fill="#4b5157"/></g>
</svg>`;
}

/** What the answers change about it. */
export function paint(answers: Record<string, string[]>): Paint[] {
  const colour = (id: string): string => {
    const option = options.find((one) => one.id === id);
    return option?.choices?.find((choice) => choice.id === answers[id]?.[0])?.colour ?? "#9c978c";
  };
  const shown = (on: boolean): string => (on ? "inline" : "none");
  return [
    ...["left", "centre", "right"].map((node) => ({ node, attribute: "fill", value: colour(node), of: node })),
    { node: "binding", attribute: "stroke", value: colour("binding"), of: "binding" },
    { node: "strap", attribute: "stroke", value: colour("binding"), of: "binding" },
    { node: "pad", attribute: "display", value: shown(answers.pad?.[0] === "on"), of: "" },
    { node: "buckles", attribute: "display", value: shown(answers.closing?.[0] === "buckle"), of: "" },
  ];
}

/** That, and millimetres of a unit of each side: both are drawn the same for every size. */
export function drawn(answers: Record<string, string[]>): { paint: Paint[]; units: number[] } {
  const unit = { xs: 0.9, s: 1.05, l: 1.35, xl: 1.5 }[answers["size"]?.[0] ?? ""] ?? 1.2;
  return { paint: paint(answers), units: [unit, unit] };
}
