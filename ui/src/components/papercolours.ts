// Colours to begin with for a maker's papers, each readable on white.

export const colours = [
  { code: "ink", hex: "" },
  { code: "green", hex: "#0e5c4d" },
  { code: "blue", hex: "#1f4f8a" },
  { code: "violet", hex: "#5b3a86" },
  { code: "berry", hex: "#8a2148" },
  { code: "red", hex: "#a32618" },
  { code: "copper", hex: "#93481a" },
  { code: "olive", hex: "#5a5a14" },
] as const;

/** `#0e5c4d`, however it was typed; nothing if it is no colour. */
export function readColour(typed: string): string | undefined {
  const digits = typed.trim().replace(/^#/, "").toLowerCase();
  if (/^[0-9a-f]{6}$/.test(digits)) return `#${digits}`;
  if (/^[0-9a-f]{3}$/.test(digits)) return `#${[...digits].map((digit) => digit + digit).join("")}`;
  return undefined;
}
