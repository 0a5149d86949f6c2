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

/** Colours to begin with beside the first; they may be pale, where they can't be read they dress edges only. */
export const seconds = [
  { code: "none", hex: "" },
  { code: "brass", hex: "#e3a82b" },
  { code: "sand", hex: "#d9c7a7" },
  { code: "rose", hex: "#d98c9a" },
  { code: "sky", hex: "#7fb2d9" },
  { code: "green", hex: "#0e5c4d" },
  { code: "berry", hex: "#8a2148" },
  { code: "copper", hex: "#93481a" },
] as const;

/** `#0e5c4d`, however it was typed; nothing if it is no colour. */
export function readColour(typed: string): string | undefined {
  const digits = typed.trim().replace(/^#/, "").toLowerCase();
  if (/^[0-9a-f]{6}$/.test(digits)) return `#${digits}`;
  if (/^[0-9a-f]{3}$/.test(digits)) return `#${[...digits].map((digit) => digit + digit).join("")}`;
  return undefined;
}
