// An answer that is mostly as before: what didn't change in it stays the very same object, so that nothing that shows it is drawn
// anew. Plain data only, as it comes from the host.

/** `now`, with every part that equals its part of `before` taken from `before`. */
export function keepSame<T>(before: unknown, now: T): T {
  if (before === now || typeof before !== "object" || typeof now !== "object" || before === null || now === null) return now;
  if (Array.isArray(before) !== Array.isArray(now)) return now;
  const [old, fresh] = [before as Record<string, unknown>, now as Record<string, unknown>];
  const names = Object.keys(fresh);
  let same = names.length === Object.keys(old).length;
  for (const name of names) {
    const part = keepSame(old[name], fresh[name]);
    fresh[name] = part;
    same &&= part === old[name] && name in old;
  }
  return same ? (before as T) : now;
}
