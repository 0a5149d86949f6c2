// The one registry of actions: it feeds the key handler, the palette and the help.

export interface Action {
  id: string;
  /** Fluent id of its words. */
  label: string;
  keys: readonly string[];
  group: "go" | "make" | "change" | "help";
  /** Works while someone types in a field. */
  whileTyping?: boolean;
  /** Left out of the palette: the palette itself, or nothing to pick. */
  hidden?: boolean;
  /** Left out of the help, which tells them together. */
  told?: boolean;
  possible?: () => boolean;
  run: () => void;
}

export interface Doings {
  go(place: "today" | "studio" | "orders" | "customers" | "templates" | "settings"): void;
  copies(): void;
  newPiece(): void;
  writeOrder(): void;
  newCustomer(): void;
  table(): void;
  tableOut(what: "orders" | "customers"): void;
  print(): void;
  canPrint(): boolean;
  /** Presses the button that the screen in front has by this name. */
  press(button: string): void;
  has(button: string): boolean;
  undo(): void;
  redo(): void;
  /** Shows the piece in front to the customer, or what can be begun. */
  customer(): void;
  palette(): void;
  search(): void;
  help(): void;
}

export function actions(doings: Doings): Action[] {
  const going = (place: Parameters<Doings["go"]>[0], key: string): Action => ({
    id: `go-${place}`,
    label: `go-${place}`,
    keys: [`g ${key}`],
    group: "go",
    run: () => doings.go(place),
  });
  const heading = (at: number): Action => ({
    id: `heading-${at}`,
    label: "keys-headings",
    keys: [`${at}`],
    group: "go",
    hidden: true,
    told: true,
    possible: () => doings.has(`heading-${at}`),
    run: () => doings.press(`heading-${at}`),
  });
  return [
    { id: "new", label: "start-piece", keys: ["n"], group: "make", run: () => doings.newPiece() },
    { id: "write-order", label: "write-order", keys: ["w"], group: "make", run: () => doings.writeOrder() },
    { id: "new-customer", label: "customer-new-card", keys: ["c"], group: "make", run: () => doings.newCustomer() },
    { id: "customer", label: "counter-show", keys: ["F11"], group: "make", whileTyping: true, run: () => doings.customer() },
    { id: "table", label: "table-bring", keys: ["i"], group: "make", run: () => doings.table() },
    { id: "orders-out", label: "orders-out", keys: [], group: "make", run: () => doings.tableOut("orders") },
    { id: "customers-out", label: "customers-out", keys: [], group: "make", run: () => doings.tableOut("customers") },
    {
      id: "print",
      label: "print-sheet",
      keys: ["Ctrl+p"],
      group: "make",
      whileTyping: true,
      possible: () => doings.canPrint(),
      run: () => doings.print(),
    },
    {
      id: "again",
      label: "line-do-again",
      keys: ["a"],
      group: "make",
      possible: () => doings.has("line-again"),
      run: () => doings.press("line-again"),
    },
    {
      id: "deposit",
      label: "deposit-ask",
      keys: ["d"],
      group: "make",
      possible: () => doings.has("deposit"),
      run: () => doings.press("deposit"),
    },
    {
      id: "pay",
      label: "pay",
      keys: ["m"],
      group: "make",
      possible: () => doings.has("pay"),
      run: () => doings.press("pay"),
    },
    {
      id: "take-order",
      label: "take-order",
      keys: ["Ctrl+Enter"],
      group: "make",
      whileTyping: true,
      possible: () => doings.has("take-order"),
      run: () => doings.press("take-order"),
    },
    ...[1, 2, 3, 4, 5, 6, 7, 8, 9].map(heading),
    going("today", "t"),
    going("studio", "s"),
    going("orders", "o"),
    going("customers", "c"),
    going("templates", "l"),
    going("settings", "e"),
    { id: "copies", label: "where-is-my-work", keys: [], group: "go", run: () => doings.copies() },
    { id: "undo", label: "undo", keys: ["Ctrl+z"], group: "change", run: () => doings.undo(), whileTyping: true },
    {
      id: "redo",
      label: "redo",
      keys: ["Ctrl+Shift+z", "Ctrl+y"],
      group: "change",
      whileTyping: true,
      run: () => doings.redo(),
    },
    {
      id: "palette",
      label: "palette",
      keys: ["Ctrl+k"],
      group: "help",
      hidden: true,
      whileTyping: true,
      run: () => doings.palette(),
    },
    { id: "search", label: "search", keys: ["/"], group: "help", hidden: true, run: () => doings.search() },
    { id: "help", label: "help-keys", keys: ["?"], group: "help", run: () => doings.help() },
  ];
}

