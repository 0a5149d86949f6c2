// The open workshop and this computer's settings, and what opens, changes and puts them away.
import type { ErrorView, NewWorkshop, RescueView, SettingsView, StartView, WorkshopInput, WorkshopView } from "../generated";
import { ask, attempt, hearTrouble, keepFirst } from "../shared/ask.svelte";
import { asError, clearNotices, complain, goOn, say } from "../shared/notices.svelte";
import { watchCustomer } from "../shared/customer.svelte";
import { setLanguage } from "../shared/text.svelte";
import { watchWorks } from "../shared/works.svelte";
import { forgetUnsent } from "../shared/unsent.svelte";
import { goHome } from "./nav.svelte";

interface Session {
  ready: boolean;
  /** A workshop is being set up or opened, which may take a moment. */
  opening: boolean;
  workshop: WorkshopView | null;
  /** Why the workshop can't be opened, and what can be done about it. */
  problem: ErrorView | undefined;
  rescue: RescueView | undefined;
  settings: SettingsView;
  version: string;
}

export const session: Session = $state({
  ready: false,
  opening: false,
  workshop: null,
  problem: undefined,
  rescue: undefined,
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
    if (view.today) keepFirst("today", view.today);
    session.version = view.version;
    if (view.problem) await explain(view.problem);
  } catch (thrown) {
    complain(thrown);
  }
  session.ready = true;
  hearTrouble();
  watchWorks();
  watchCustomer();
}

/** Codes of files that a copy can take the place of. */
const mendable = ["workshop.damaged", "workshop.missing", "workshop.not_a_workshop"];

/** A damaged or lost workshop comes with what can be done about it; anything else is just told. */
async function explain(thrown: unknown): Promise<void> {
  const problem = asError(thrown);
  const rescue = mendable.includes(problem.code) ? await attempt("copies_rescue", {}) : undefined;
  const mends = rescue && (rescue.since || rescue.remains);
  // What was shown of another file goes: its button must never act on this one.
  Object.assign(session, mends ? { problem, rescue } : { problem: undefined, rescue: undefined });
  if (!mends) complain(problem);
}

/** Puts the workshop back from a copy; from what can still be read of it when `copy` is empty. */
export async function putBack(file: string, copy: string): Promise<void> {
  let told: string[] = [];
  await enter(async () => {
    const done = await attempt("copies_put_back", { file, copy });
    told = done?.told ?? [];
    return done?.workshop;
  });
  if (told.length) say(told.join(" "));
}

export async function setSettings(settings: SettingsView): Promise<void> {
  const taken = await attempt("settings_set", { settings });
  if (taken) dress(taken);
}

/** Changes something that the workshop decides once. Throws what is refused, so that it can be said at its field. */
export async function changeWorkshop(part: Partial<WorkshopInput>): Promise<void> {
  if (!session.workshop) return;
  const { name, address, paper, language, lead_days, taxes, inclusive, step, colour, nouns, views, terms, sign } = $state.snapshot(session.workshop);
  const workshop = { name, address, paper, language, lead_days, taxes, inclusive, step, colour, nouns, views, terms, sign, ...part };
  session.workshop = await ask("workshop_change", { workshop });
  goOn();
}

/** Gives the workshop the logo in a file; without one, takes its logo out. Throws what is refused. */
export async function changeLogo(path: string): Promise<void> {
  session.workshop = await ask("workshop_logo", { path });
  goOn();
}

/** Reads the workshop again: undo may have changed it. */
export async function readWorkshop(): Promise<void> {
  const workshop = await attempt("workshop", {});
  if (workshop) session.workshop = workshop;
}

/** Opens one workshop at a time; a second press of the door meanwhile does nothing. */
async function enter(open: () => Promise<WorkshopView | undefined>): Promise<void> {
  if (session.opening) return;
  session.opening = true;
  try {
    const workshop = await open();
    if (!workshop) return;
    clearNotices();
    forgetUnsent();
    goHome();
    Object.assign(session, { workshop, problem: undefined, rescue: undefined });
  } finally {
    session.opening = false;
  }
}

export async function lookAround(sample: string): Promise<void> {
  await enter(() => attempt("workshop_look_around", { sample }));
}

/** Throws what is refused, so that the form can say it in its place. */
export async function createWorkshop(wanted: NewWorkshop): Promise<void> {
  await enter(() => ask("workshop_create", { new: wanted }));
}

export async function openFile(): Promise<void> {
  const path = await attempt("file_ask", { kind: "workshop" });
  if (!path) return;
  await enter(async () => {
    try {
      return await ask("workshop_open", { path });
    } catch (thrown) {
      await explain(thrown);
      return undefined;
    }
  });
}

export async function closeWorkshop(): Promise<void> {
  if ((await attempt("workshop_close", {})) === undefined) return;
  clearNotices();
  forgetUnsent();
  session.workshop = null;
}
