import { expect, test } from "vitest";
import { codeIn, shownCode } from "./codes";

test.each([
  ["K7M 4FX", "K7M 4FX"],
  ["k7m4fx", "K7M 4FX"],
  [" k7m-4fx ", "K7M 4FX"],
  ["K7M 4F", ""],
  ["K7M 4FXX", ""],
  ["W-1042", ""],
  ["orders", ""],
  ["K0M 4FX", ""],
  ["", ""],
  ["2e9t-2k03-we5k-9cs", "2E9T-2K03-WE5K-9CS"],
  ["ZJHD-4N", "ZJHD-4N"],
  ["0555-234567", ""],
  ["0555-2345-678", ""],
  ["ZJHD-4N-", ""],
  ["atelier:ZJHD-4N", "atelier:ZJHD-4N"],
  ["ATELIER:ZJHD-4N/K7M4FX?engraving=Zo%C3%AB&length=9+cm#Fern ", "ATELIER:ZJHD-4N/K7M4FX?engraving=Zo%C3%AB&length=9+cm#Fern"],
  ["atelier:W-1042", ""],
])("%j is %j", (typed, wanted) => {
  expect(codeIn(typed)).toBe(wanted);
});

test("a card is shown by the code of its choices", () => {
  expect(shownCode("atelier:zjhd-4n/K7M4FX?length=9+cm")).toBe("ZJHD-4N");
  expect(shownCode("K7M 4FX")).toBe("K7M 4FX");
});
