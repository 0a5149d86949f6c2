// What the window has to say besides its screens: toasts that go by themselves, and errors that stay until read.
import type { ErrorView } from "../generated";

export interface NoticeAction {
  label: string;
  run: () => void;
  /** What is said stays when it is done. */
  stays?: boolean;
}

export interface Notice {
  id: number;
  kind: "done" | "error";
  message: string;
  hint: string;
  actions: readonly NoticeAction[];
  /** When, in milliseconds. */
  said: number;
}

const list = $state<Notice[]>([]);
let counter = 0;
const shownFor = 8000;

export function notices(): readonly Notice[] {
  return list;
}

export function dismiss(id: number): void {
  const at = list.findIndex((notice) => notice.id === id);
  if (at >= 0) list.splice(at, 1);
}

/** Drops every notice; a new workshop starts clean. */
export function clearNotices(): void {
  list.splice(0);
}

function push(notice: Omit<Notice, "id" | "said">): number {
  const id = ++counter;
  list.push({ ...notice, id, said: Date.now() });
  if (list.length > 3) list.shift();
  return id;
}

/** Says what was done. The newest takes the place of the one before. */
export function say(message: string, action?: NoticeAction): void {
  for (const old of list.filter((notice) => notice.kind === "done")) dismiss(old.id);
  const id = push({ kind: "done", message, hint: "", actions: action ? [action] : [] });
  setTimeout(() => dismiss(id), shownFor);
}

/** Drops what was said of something else, once one has gone on from it; what was said just now stays. */
export function leaveNotices(): void {
  const now = Date.now();
  for (const old of list.filter((notice) => notice.kind === "done" && now - notice.said > 1000)) dismiss(old.id);
}

/** Something new was done that is told elsewhere: what was said before, and its offer to do it again, holds no more. */
export function goOn(): void {
  for (const old of list.filter((notice) => notice.kind === "done")) dismiss(old.id);
}

/** Makes an ErrorView of whatever was thrown. */
export function asError(thrown: unknown): ErrorView {
  if (typeof thrown === "object" && thrown !== null && "message" in thrown) {
    const { code = "", message, hint = "" } = thrown as Partial<ErrorView>;
    return { code, message: String(message), hint };
  }
  return { code: "", message: String(thrown), hint: "" };
}

/** Shows what went wrong beside what was done, with what can be done about it. */
export function trouble(message: string, hint: string, actions: readonly NoticeAction[]): void {
  for (const old of list.filter((notice) => notice.message === message)) dismiss(old.id);
  push({ kind: "error", message, hint, actions });
}

/** Shows an error until it is put away. The same one twice is shown once. */
export function complain(thrown: unknown): void {
  const { code, message, hint } = asError(thrown);
  // Whoever stopped it knows; it is no fault.
  if (code === "work.stopped") say([message, hint].join(" "));
  else if (!list.some((notice) => notice.message === message)) push({ kind: "error", message, hint, actions: [] });
}
