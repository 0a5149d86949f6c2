// A table on its way in: what was read, what its columns are taken for, what would come of it.
import type { TablePreview, TableView } from "../../generated";
import { ask, attempt } from "../../shared/ask.svelte";
import { complain } from "../../shared/notices.svelte";
import type { Bytes } from "./table";

const pause = 200;
const nothing: TablePreview = { told: "", good: 0, faults: [], faulty: 0, there: [], known: 0, rows: [] };

export interface Intake {
  readonly view: TableView | undefined;
  readonly kinds: readonly string[];
  readonly preview: TablePreview;
  read(bytes: Bytes): Promise<void>;
  /** Says what a column is; the preview follows after a moment. */
  set(column: number, kind: string): void;
  /** Takes in what can be read; what came of it in words. */
  take(): Promise<string | undefined>;
  again(): void;
}

export function intake(): Intake {
  let view = $state.raw<TableView>();
  let kinds = $state.raw<string[]>([]);
  let preview = $state.raw(nothing);
  let latest = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function look(): Promise<void> {
    const mine = ++latest;
    clear();
    try {
      const found = await ask("table_preview", { kinds });
      if (mine === latest) preview = found;
    } catch (thrown) {
      complain(thrown);
    }
  }
  function clear(): void {
    clearTimeout(timer);
    timer = undefined;
  }
  function again(): void {
    clear();
    latest += 1;
    view = undefined;
    kinds = [];
    preview = nothing;
  }
  return {
    get view() {
      return view;
    },
    get kinds() {
      return kinds;
    },
    get preview() {
      return preview;
    },
    async read(bytes) {
      const found = await attempt("table_read", bytes);
      if (!found) return;
      again();
      view = found;
      kinds = found.columns.map(({ kind }) => kind);
      preview = found.preview;
    },
    set(column, kind) {
      kinds = kinds.map((own, at) => (at === column ? kind : own));
      clear();
      timer = setTimeout(() => void look(), pause);
    },
    async take() {
      const { faulty } = preview;
      // A column was changed just now: what is left out has to be seen first.
      if (timer !== undefined) await look();
      if (!preview.good || preview.faulty !== faulty) return undefined;
      return attempt("table_take", { kinds, leaveOut: faulty > 0 });
    },
    again,
  };
}
