/** Marks, once, that the first screen stands: two frames after it had something to paint. `cargo xtask bench window` reads it. */
export function painted(): void {
  const mark = "painted";
  if (performance.getEntriesByName(mark).length) return;
  requestAnimationFrame(() => requestAnimationFrame(() => performance.mark(mark)));
}
