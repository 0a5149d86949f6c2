// Screens that aren't needed for the first look. Each is a file of its own; all are fetched shortly after the first one stands.

export const later = {
  design: () => import("./screens/StudioScreen.svelte"),
  order: () => import("./screens/OrderScreen.svelte"),
  customers: () => import("./screens/CustomersScreen.svelte"),
  customer: () => import("./screens/CustomerScreen.svelte"),
  table: () => import("./screens/TableScreen.svelte"),
  paper: () => import("./screens/PaperScreen.svelte"),
  templates: () => import("./screens/TemplatesScreen.svelte"),
  copies: () => import("./screens/CopiesScreen.svelte"),
  settings: () => import("./screens/SettingsScreen.svelte"),
};

/** How long the first screen has the window to itself. */
const PAUSE = 400;

/** Fetches them all; comes back with how to leave it. */
export function fetchAhead(): () => void {
  const timer = setTimeout(() => {
    for (const screen of Object.values(later)) void screen();
  }, PAUSE);
  return () => clearTimeout(timer);
}
