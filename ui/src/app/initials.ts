/** Up to two letters that stand for a workshop without a logo. */
export function initials(name: string): string {
  const words = name.split(/[\s&+.,–-]+/).filter((word) => /^[\p{L}\p{N}]/u.test(word));
  const letters = words.slice(0, 2).map((word) => [...word][0] ?? "");
  return letters.join("").toUpperCase() || "A";
}
