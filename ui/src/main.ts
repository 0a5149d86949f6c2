// Where the window starts.
import "@fontsource-variable/bricolage-grotesque/wght.css";
import "@fontsource-variable/atkinson-hyperlegible-next/wght.css";
import "./styles/tokens.css";
import "./styles/base.css";
import "./styles/letters.css";
import { mount } from "svelte";
import App from "./app/App.svelte";
import { start } from "./app/session.svelte";

// Asked before anything is drawn: the answer comes while the window is being built up.
void start();

const target = document.getElementById("app");
if (target) mount(App, { target });
