// A small bag to choose from: enough options, rules and prices to try every control.
import type { SwatchPhoto } from "../../generated";
import { l, type Label } from "./words";

export interface Choice {
  id: string;
  label: Label;
  cents?: number;
  colour?: string;
  help?: Label;
  max?: number;
  reminder?: Label;
  /** Which photo shows it. */
  photo?: string;
  until?: Label;
  /** Sold out since. */
  gone?: boolean;
}

export interface Option {
  id: string;
  section: string;
  label: Label;
  help?: Label;
  hotspot?: string;
  kind: "one" | "several" | "switch" | "number" | "text" | "note";
  show?: "tile" | "swatch";
  choices?: Choice[];
  max?: number;
  initial?: string;
  cents?: number;
}

/** Those of which there is a photo. */
const woven = ["sand", "moss", "mint", "navy", "plum", "black"];

const fabrics: Choice[] = [
  ["black", "Black", "Schwarz", "#23262a"],
  ["charcoal", "Charcoal", "Anthrazit", "#4a4e52"],
  ["stone", "Stone", "Stein", "#9c978c"],
  ["sand", "Sand", "Sand", "#cdb98f"],
  ["cream", "Cream", "Creme", "#efe6d0"],
  ["mustard", "Mustard", "Senf", "#d29b2c"],
  ["rust", "Rust", "Rost", "#b5532a"],
  ["carmine", "Carmine", "Karmin", "#a3202f"],
  ["plum", "Plum", "Pflaume", "#5d2a4a"],
  ["navy", "Navy", "Marine", "#1d2f52"],
  ["sea", "Sea blue", "Meerblau", "#2f7fa3"],
  ["ice", "Ice", "Eis", "#b6d3dc"],
  ["pine", "Pine", "Kiefer", "#1f4d3a"],
  ["moss", "Moss", "Moos", "#6d7d3a"],
  ["mint", "Mint", "Minze", "#9fd0b5"],
  ["rose", "Rose", "Rosé", "#d99aa0"],
  ["coral", "Coral", "Koralle", "#e2725b"],
  ["signal", "Signal orange", "Signalorange", "#f26a1b"],
].map(([id = "", en = "", de = "", colour = ""]) => ({
  id,
  label: l(en, de),
  colour,
  cents: id === "signal" ? 600 : 0,
  gone: id === "plum",
  ...(woven.includes(id) && { photo: `woven-${id}` }),
  ...(id === "mint" && { until: l("until 31 March 2027", "bis 31. März 2027") }),
}));

/** Cloth as it looks from near, for those of these photos that there are. */
export const swatches = ({ photos }: { photos: readonly string[] }): SwatchPhoto[] =>
  fabrics.flatMap(({ photo = "", colour = "" }) => (photos.includes(photo) ? [{ photo, address: cloth(colour) }] : []));

function cloth(colour: string): string {
  const threads = [0, 2, 4, 6].map((at) => `<path d="M${at} ${at}h4v1h-4z" fill="#fff" fill-opacity=".35"/>`).join("");
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48" width="112" height="112"><defs><pattern id="a" width="8" height="8" patternUnits="userSpaceOnUse">${threads}</pattern></defs><path d="M0 0h48v48H0z" fill="${colour}"/><path d="M0 0h48v48H0z" fill="url(#a)"/></svg>`;
  return `data:image/svg+xml;base64,${btoa(svg)}`;
}

export const sections = [
  { id: "shape", label: l("Shape", "Form") },
  { id: "colour", label: l("Fabric", "Stoff") },
  { id: "carry", label: l("Carrying", "Tragen") },
  { id: "extras", label: l("Extras", "Extras") },
  { id: "name", label: l("Yours", "Ganz Ihre") },
];

export const options: Option[] = [
  {
    id: "size",
    section: "shape",
    label: l("Size", "Größe"),
    kind: "one",
    show: "tile",
    hotspot: "body",
    initial: "m",
    choices: [
      { id: "xs", label: l("XS", "XS"), cents: -1000 },
      { id: "s", label: l("S", "S"), cents: -500 },
      { id: "m", label: l("M", "M") },
      { id: "l", label: l("L", "L"), cents: 1200 },
      { id: "xl", label: l("XL", "XL"), cents: 2400 },
    ],
  },
  {
    id: "closing",
    section: "shape",
    label: l("Closing", "Verschluss"),
    kind: "one",
    show: "tile",
    hotspot: "buckles",
    initial: "hook",
    choices: [
      { id: "hook", label: l("Hook and loop", "Klett"), help: l("Opens with one hand", "Geht mit einer Hand auf") },
      { id: "buckle", label: l("Two buckles", "Zwei Schnallen"), help: l("Quiet, holds for good", "Leise, hält"), cents: 900 },
      { id: "magnet", label: l("Magnets", "Magnete"), help: l("Finds its place by itself", "Findet von selbst"), cents: 1400 },
    ],
  },
  ...[
    { id: "left", label: l("Left panel", "Linkes Feld"), initial: "pine" },
    { id: "centre", label: l("Centre panel", "Mittleres Feld"), initial: "cream" },
    { id: "right", label: l("Right panel", "Rechtes Feld"), initial: "pine" },
  ].map((panel): Option => ({
    ...panel,
    section: "colour",
    hotspot: panel.id,
    kind: "one",
    show: "swatch",
    choices: fabrics,
  })),
  {
    id: "binding",
    section: "colour",
    label: l("Binding", "Einfassung"),
    help: l("The band round every edge.", "Das Band um jede Kante."),
    hotspot: "binding",
    kind: "one",
    show: "swatch",
    initial: "black",
    choices: fabrics.slice(0, 10),
  },
  {
    id: "shoulder",
    section: "carry",
    label: l("Worn on", "Getragen auf"),
    kind: "one",
    show: "tile",
    initial: "leftside",
    choices: [
      { id: "leftside", label: l("the left shoulder", "der linken Schulter") },
      { id: "rightside", label: l("the right shoulder", "der rechten Schulter") },
    ],
  },
  {
    id: "strap",
    section: "carry",
    label: l("Strap length", "Gurtlänge"),
    help: l("Measured from ring to ring. Over 120 cm costs a little more.", "Von Ring zu Ring. Über 120 cm kostet etwas mehr."),
    hotspot: "strap",
    kind: "number",
    initial: "110 cm",
  },
  { id: "pad", section: "carry", label: l("Shoulder pad", "Schulterpolster"), kind: "switch", cents: 1200, hotspot: "pad" },
  {
    id: "extras",
    section: "extras",
    label: l("Pockets and more", "Taschen und mehr"),
    kind: "several",
    show: "tile",
    max: 4,
    choices: [
      {
        id: "laptop",
        label: l("Laptop sleeve", "Laptopfach"),
        cents: 1800,
        help: l("Padded, up to 14 inches", "Gepolstert, bis 14 Zoll"),
        reminder: l("Cut the foam before the lining.", "Schaum vor dem Futter zuschneiden."),
      },
      { id: "phone", label: l("Phone pocket", "Handytasche"), cents: 800 },
      { id: "reflect", label: l("Reflector", "Reflektor"), cents: 300, max: 4 },
      { id: "bottle", label: l("Bottle holder", "Flaschenhalter"), cents: 1100 },
      { id: "handle", label: l("Grab handle", "Handgriff"), cents: 700 },
    ],
  },
  { id: "inside", section: "name", label: l("Name inside", "Name innen"), kind: "text" },
  {
    id: "care",
    section: "name",
    label: l("Care", "Pflege"),
    help: l("Wipe with a damp cloth; never the washing machine.", "Feucht abwischen, nie in die Maschine."),
    kind: "note",
  },
];

/** Two choices that don't go together, and what the maker says to that. */
export const rules: { one: [string, string]; other: [string, string]; because: Label }[] = [
  {
    one: ["size", "xs"],
    other: ["extras", "laptop"],
    because: l("A laptop doesn’t fit an XS.", "Ein Laptop passt nicht in eine XS."),
  },
  {
    one: ["size", "xs"],
    other: ["extras", "bottle"],
    because: l("An XS has no side for a bottle.", "Eine XS hat keine Seite für eine Flasche."),
  },
  {
    one: ["closing", "magnet"],
    other: ["size", "xl"],
    because: l("Magnets don’t hold the weight of an XL.", "Magnete halten das Gewicht einer XL nicht."),
  },
  {
    one: ["binding", "cream"],
    other: ["closing", "hook"],
    because: l("Cream binding catches the fluff of hook tape.", "Helle Einfassung fängt die Fusseln vom Klett."),
  },
];

export const presets: { id: string; label: Label; about: Label; answers: Record<string, string[]> }[] = [
  {
    id: "commuter",
    label: l("Commuter", "Pendler"),
    about: l("Room for a laptop, seen in the dark.", "Platz für den Laptop, im Dunkeln gesehen."),
    answers: { size: ["m"], left: ["navy"], centre: ["sea"], right: ["navy"], extras: ["laptop", "reflect"], pad: ["on"] },
  },
  {
    id: "market",
    label: l("Market day", "Markttag"),
    about: l("Large, with a bottle at its side.", "Groß, mit einer Flasche an der Seite."),
    answers: { size: ["l"], left: ["mustard"], centre: ["cream"], right: ["rust"], extras: ["bottle"], closing: ["buckle"] },
  },
  {
    id: "first",
    label: l("First bag", "Erste Tasche"),
    about: l("Small and light, for one who starts school.", "Klein und leicht, für den Schulanfang."),
    answers: { size: ["s"], left: ["coral"], centre: ["mint"], right: ["coral"], extras: ["phone"] },
  },
];
