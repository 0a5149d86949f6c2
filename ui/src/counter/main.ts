// Where the customer's window starts.
import "@fontsource-variable/bricolage-grotesque/wght.css";
import "@fontsource-variable/atkinson-hyperlegible-next/wght.css";
import "../styles/tokens.css";
import "../styles/base.css";
import "../styles/letters.css";
import { mount } from "svelte";
import Counter from "./Counter.svelte";

// A customer has no use for the browser's own menu, and nothing may be dropped on the page or dragged out of it.
for (const event of ["contextmenu", "dragstart", "dragover", "drop"]) {
  document.addEventListener(event, (happened) => happened.preventDefault());
}

const target = document.getElementById("app");
if (target) mount(Counter, { target });
