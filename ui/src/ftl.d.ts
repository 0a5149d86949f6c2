// A catalogue of messages as a module: see `fluent` in vite.config.ts.
declare module "*.ftl" {
  import type { FluentResource } from "@fluent/bundle";
  const body: FluentResource["body"];
  export default body;
}
