// The open workshop and this computer's settings, and what opens, changes and puts them away.
import type { NewWorkshop, SettingsView, StartView, WorkshopView } from "../generated";
import { ask, attempt } from "../shared/ask.svelte";
import { clearNotices, complain } from "../shared/notices.svelte";
import { setLanguage } from "../shared/text.svelte";
import { goHome } from "./nav.svelte";

interface Session {
  ready: boolean;
  /** A workshop is being set up or opened, which may take a moment. */
  opening: boolean;
  workshop: WorkshopView | null;
  settings: SettingsView;
  version: string;
}

export const session: Session = $state({
  ready: false,
  opening: false,
  workshop: null,
  settings: { language: "en", theme: "system" },
  version: "",
});

function dress(settings: SettingsView): void {
  session.settings = settings;
  setLanguage(settings.language);
  const root = document.documentElement;
  if (settings.theme === "system") delete root.dataset.theme;
  else root.dataset.theme = settings.theme;
}

export async function start(): Promise<void> {
  try {
    const view: StartView = await ask("app_start", {});
    dress(view.settings);
    session.workshop = view.workshop;
    session.version = view.version;
    if (view.problem) complain(view.problem);
  } catch (thrown) {
    complain(thrown);
  }
  session.ready = true;
}

export async function setSettings(settings: SettingsView): Promise<void> {
  const taken = await attempt("settings_set", { settings });
  if (taken) dress(taken);
}

/** Opens one workshop at a time; a second press of the door meanwhile does nothing. */
async function enter(open: () => Promise<WorkshopView | undefined>): Promise<void> {
  if (session.opening) return;
  session.opening = true;
  try {
    const workshop = await open();
    if (!workshop) return;
    clearNotices();
    goHome();
    session.workshop = workshop;
  } finally {
    session.opening = false;
  }
}

export async function lookAround(): Promise<void> {
  await enter(() => attempt("workshop_look_around", {}));
}

/** Throws what is refused, so that the form can say it in its place. */
export async function createWorkshop(wanted: NewWorkshop): Promise<void> {
  await enter(() => ask("workshop_create", { new: wanted }));
}

export async function openFile(): Promise<void> {
  const path = await attempt("file_ask", { kind: "workshop" });
  if (path) await enter(() => attempt("workshop_open", { path }));
}

export async function closeWorkshop(): Promise<void> {
  if ((await attempt("workshop_close", {})) === undefined) return;
  clearNotices();
  session.workshop = null;
}
