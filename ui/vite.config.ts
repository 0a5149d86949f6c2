// Build of the window's pages. Nothing is inlined: the content security policy allows only files of our own.
import { readFileSync } from "node:fs";
import { FluentResource } from "@fluent/bundle";
import { svelte } from "@sveltejs/vite-plugin-svelte";
import type { Plugin } from "vite";
import { defineConfig } from "vitest/config";

/** Messages are read when the pages are built, not each time that a window starts: a `.ftl` is a module of what was read. */
const fluent: Plugin = {
  name: "fluent",
  load(id) {
    if (!id.endsWith(".ftl")) return undefined;
    this.addWatchFile(id);
    const { body } = new FluentResource(readFileSync(id, "utf8"));
    return `export default JSON.parse(${JSON.stringify(JSON.stringify(body))});`;
  },
};

export default defineConfig({
  plugins: [svelte(), fluent],
  clearScreen: false,
  server: { port: 1420, strictPort: true, fs: { allow: [".."] } },
  build: {
    target: "es2023",
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // All that the first screen needs is one script and one sheet: each file is a way through the shell and back.
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: "start", tags: ["$initial"] }] } } },
  },
  resolve: process.env.VITEST ? { conditions: ["browser"] } : {},
  test: { environment: "jsdom", include: ["src/**/*.test.ts", "tests/**/*.test.ts"] },
});
