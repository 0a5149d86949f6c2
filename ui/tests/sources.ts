// Reads the sources for the tests that prove rules of the house.
import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";

const root = join(import.meta.dirname, "..", "src");

export interface Source {
  /** Path below src, with slashes. */
  path: string;
  text: string;
}

export function sources(ending: RegExp): Source[] {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && ending.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => ({ path: relative(root, file).replaceAll("\\", "/"), text: readFileSync(file, "utf8") }));
}

export function words(language: string): string {
  return readFileSync(join(root, "..", "..", "assets", "locales", language, "ui.ftl"), "utf8");
}
