import { afterEach, expect, test } from "vitest";
import { called, setLanguage, setNouns, t } from "./text.svelte";

afterEach(() => {
  setNouns({});
  setLanguage("en");
});

test("a workshop's own nouns stand where ours stood", () => {
  setNouns(called([{ code: "piece", one: "shirt", many: "shirts" }, { code: "sheet", one: "", many: "" }]));
  expect([t("start-piece"), t("designs"), t("piece-name")]).toEqual(["New shirt", "Shirts not ordered yet", "Name of the shirt"]);
  expect(t("print-sheet"), "what it doesn't name is named like everywhere").toBe("Print the sheet");
  setLanguage("de");
  setNouns({ piece: "Hemd", pieces: "Hemden" });
  expect([t("start-piece"), t("designs")]).toEqual(["Hemd anfangen", "Hemden, noch nicht bestellt"]);
});

test("without any, all is as it was", () => {
  expect([t("start-piece"), t("orders"), t("orders-count", { count: 2 })]).toEqual(["Start a piece", "Orders", "2 orders"]);
});
