// The customer's window is built by itself: none of the maker's pages is in what it loads.
import { defineConfig, mergeConfig } from "vite";
import pages from "./vite.config.ts";

export default mergeConfig(
  pages,
  defineConfig({
    build: {
      emptyOutDir: false,
      rolldownOptions: {
        input: "counter.html",
        output: { entryFileNames: "assets/counter-[hash].js", chunkFileNames: "assets/counter-[name]-[hash].js" },
      },
    },
  }),
);
