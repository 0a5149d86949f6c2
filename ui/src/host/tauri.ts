// The real host: the one file that knows Tauri.
import { invoke } from "@tauri-apps/api/core";
import type { Host } from "./commands";

export const tauri: Host = {
  call: (command, args) => invoke(command, args),
};
