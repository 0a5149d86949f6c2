// What is still to choose, in a line. Plain.
import { t } from "../../shared/text.svelte";

/** Twenty measures are not read one by one. */
const told = 4;

/** Empty: nothing is. */
export function stillMissing(missing: readonly string[]): string {
  if (missing.length === 0) return "";
  const count = missing.length - told + 1;
  const list = count < 2 ? missing.join(", ") : t("missing-more", { list: missing.slice(0, told - 1).join(", "), count });
  return t("still-missing", { list });
}
