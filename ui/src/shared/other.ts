// The other window: what happens there.
import { follow as hear } from "../host";

/** Calls back whenever something happens at the other window, from now on. */
export function follow(event: "changed" | "counter", told: () => void): void {
  void hear(event, told);
}
