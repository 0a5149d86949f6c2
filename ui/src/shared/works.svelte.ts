// Long work that goes on now: how far it is, how long it may still take, and stopping it.
import type { WorkView } from "../generated";
import { call, watch } from "../host";
import { complain } from "./notices.svelte";

export interface Work extends WorkView {
  /** Somebody asked to stop it; it ends at the next good moment. */
  stopping: boolean;
}

const list = $state<Work[]>([]);

export function works(): readonly Work[] {
  return list;
}

/** Takes in what the shell tells of a work. */
export function tell(view: WorkView): void {
  const at = list.findIndex(({ id }) => id === view.id);
  if (view.over) {
    if (at >= 0) list.splice(at, 1);
  } else if (at >= 0) Object.assign(list[at]!, view);
  else list.push({ ...view, stopping: false });
}

export function watchWorks(): void {
  void watch(tell);
}

export function stop(work: Work): void {
  work.stopping = true;
  call("work_stop", { id: work.id }).catch(complain);
}

/** Seconds that are left if it goes on as it did so far; undefined as long as nothing can be said. */
export function secondsLeft({ done, total, took }: Pick<WorkView, "done" | "total" | "took">): number | undefined {
  if (!done || took < 1000) return undefined;
  return Math.ceil(((total - done) * took) / done / 1000);
}
