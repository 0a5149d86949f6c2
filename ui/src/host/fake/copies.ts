// Copies of the believable workshop.
import type { CopiesView, SinceView, WorkshopView } from "../../generated";
import type { Answer, Args, Command } from "../commands";
import { l, say } from "./words";

type Of<C extends Command> = { [K in C]: (args: Args<K>) => Answer<K> };
type Copying = "copies" | "copies_take" | "copies_place" | "copies_check" | "copies_since" | "copies_rescue" | "copies_put_back";

export function copies(workshop: () => WorkshopView): Of<Copying> {
  let away = "";
  const copy = (hour: number) => ({ path: `Copies/${hour}`, when: say(l(`today ${hour}:02`, `heute ${hour}:02`)) });
  const view = (): CopiesView => ({
    path: workshop().path,
    size: "2.4 MB",
    warning: "",
    places: [
      { kind: "here", path: "Copies", there: true, warning: "", copies: [14, 13, 12].map(copy) },
      { kind: "away", path: away, there: away !== "", warning: "", copies: [] },
    ],
    off: { text: say(l("No copy off this computer yet", "Noch keine Kopie außerhalb dieses Rechners")), late: false },
  });
  const since = (): SinceView => ({ copy: copy(14), kept: say(l("3 later changes are kept.", "3 spätere Änderungen bleiben.")), lost: [], more: "" });
  return {
    copies: view,
    copies_take: view,
    copies_place: ({ folder }) => {
      away = folder;
      return view();
    },
    copies_check: () => say(l("This copy is sound.", "Diese Kopie ist heil.")),
    copies_since: since,
    copies_rescue: () => ({ path: workshop().path, since: since(), remains: true }),
    copies_put_back: () => ({ workshop: workshop(), told: [say(l("Put back.", "Zurückgeholt."))] }),
  };
}
