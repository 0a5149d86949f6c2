// The same mark as Atelier's own first screen sets: two frames after there was something to paint.
requestAnimationFrame(() => requestAnimationFrame(() => performance.mark("painted")));
