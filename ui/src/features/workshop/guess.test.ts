import { expect, test } from "vitest";
import { firstGuess } from "./guess";

test.each([
  ["Europe/Berlin", "en-US", "EUR", "a4"],
  ["Europe/Zurich", "de-DE", "CHF", "a4"],
  ["Europe/London", "en-GB", "GBP", "a4"],
  ["America/New_York", "de-DE", "USD", "letter"],
  ["UTC", "en-GB", "GBP", "a4"],
  ["UTC", "en-US", "USD", "letter"],
  ["UTC", "de", "EUR", "a4"],
  ["", "de-CH", "CHF", "a4"],
])("a clock in %s and a system in %s: %s on %s", (zone, system, currency, paper) => {
  expect(firstGuess("en", zone, system)).toMatchObject({ currency, paper });
});
