// Things that everybody knows the size of, drawn in millimetres from their upper left corner. The first stroke of each is its outline.
export interface Thing {
  id: "card" | "hand" | "a4" | "laptop" | "person";
  width: number;
  height: number;
  /** Which of the two is told. */
  told: "width" | "height";
  /** Pieces that it helps to judge: their longer side, in millimetres. */
  beside: { from: number; to: number };
  strokes: readonly string[];
}

/** ISO/IEC 7810 ID-1: what is in everybody's purse. */
export const card = { width: 85.6, height: 53.98 };

export const things: readonly Thing[] = [
  {
    id: "card",
    ...card,
    told: "width",
    beside: { from: 0, to: 240 },
    strokes: [
      "M3.2 0h79.2a3.2 3.2 0 0 1 3.2 3.2v47.58a3.2 3.2 0 0 1 -3.2 3.2h-79.2a3.2 3.2 0 0 1 -3.2 -3.2v-47.58a3.2 3.2 0 0 1 3.2 -3.2z",
      "M11.5 19h9a1.6 1.6 0 0 1 1.6 1.6v6.6a1.6 1.6 0 0 1 -1.6 1.6h-9a1.6 1.6 0 0 1 -1.6 -1.6v-6.6a1.6 1.6 0 0 1 1.6 -1.6zM9.9 23.9h4M18.1 23.9h4M16 19v2.5M16 28.8v-2.5",
      "M10 37h14M29 37h14M48 37h14M67 37h9M10 45h30",
    ],
  },
  {
    id: "hand",
    width: 125,
    height: 190,
    told: "height",
    beside: { from: 0, to: 340 },
    strokes: [
      "M28 190C28 172 18 158 15 134L8 56A8.6 8.6 0 0 1 25 53L31 97L33 23A9 9 0 0 1 51 22L53 88L54 9A9 9 0 0 1 72 9L73 89L77 25A9 9 0 0 1 95 26L92 104C92 114 95 117 99 112L107 87A9.2 9.2 0 0 1 124.6 92L113 132C108 152 93 164 92 190z",
      "M25 130C38 121 60 117 84 120M97 114C91 120 84 132 82 150",
    ],
  },
  {
    id: "a4",
    width: 210,
    height: 297,
    told: "height",
    beside: { from: 60, to: 1500 },
    strokes: ["M0 0h210v297h-210z", "M26 38h70M26 74h158M26 96h158M26 118h158M26 140h96M26 178h158M26 200h158M26 222h60"],
  },
  {
    id: "laptop",
    width: 312,
    height: 216,
    told: "width",
    beside: { from: 120, to: 1500 },
    strokes: [
      "M17 0h278a8 8 0 0 1 8 8v194h9v4a10 10 0 0 1 -10 10h-292a10 10 0 0 1 -10 -10v-4h9v-194a8 8 0 0 1 8 -8z",
      "M9 202h294M128 202a8 6 0 0 0 8 6h40a8 6 0 0 0 8 -6",
      "M17 8h278v182h-278z",
    ],
  },
  {
    id: "person",
    width: 576,
    height: 1700,
    told: "height",
    beside: { from: 150, to: Infinity },
    strokes: [
      "M288 0C340 0 368 42 368 104C368 152 354 196 338 216C336 238 338 254 346 264C380 286 448 284 488 312C516 334 520 384 522 430C528 520 538 590 546 660C554 740 560 800 564 852C572 890 574 936 556 972C546 984 532 976 530 956C524 920 520 890 518 862C508 800 498 740 488 674C478 600 470 540 462 470C456 560 434 620 436 690C438 740 460 790 462 850C466 960 446 1090 434 1200C426 1280 424 1430 392 1580C392 1620 412 1650 428 1676C434 1692 424 1700 408 1700L330 1700C318 1690 320 1640 322 1590C318 1460 322 1340 318 1210C312 1100 302 1000 288 900C274 1000 264 1100 258 1210C254 1340 258 1460 254 1590C256 1640 258 1690 246 1700L168 1700C152 1700 142 1692 148 1676C164 1650 184 1620 184 1580C152 1430 150 1280 142 1200C130 1090 110 960 114 850C116 790 138 740 140 690C142 620 120 560 114 470C106 540 98 600 88 674C78 740 68 800 58 862C56 890 52 920 46 956C44 976 30 984 20 972C2 936 4 890 12 852C16 800 22 740 30 660C38 590 48 520 54 430C56 384 60 334 88 312C128 284 196 286 230 264C238 254 240 238 238 216C222 196 208 152 208 104C208 42 236 0 288 0z",
    ],
  },
];
