// What papers are printed on, and whom they are for.
export const sizes = ["a4", "a5", "letter"] as const;
export const readers = ["bench", "counter", "customer"] as const;
