// The real host: the one file that knows Tauri.
import { invoke } from "@tauri-apps/api/core";
import { listen } from "@tauri-apps/api/event";
import type { ErrorView, WorkView } from "../generated";
import type { Host } from "./commands";

export const tauri: Host = {
  call: (command, args) => invoke(command, args),
  hear: (trouble) => void listen<ErrorView>("trouble", (event) => trouble(event.payload)),
  follow: (event, told) => void listen(event, () => told()),
  watch: (work) => void listen<WorkView>("work", (event) => work(event.payload)),
};
