import { expect, test } from "vitest";
import { mount, patch } from "./picture";

const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10">
  <defs><linearGradient id="light"/></defs>
  <path id="left" data-hotspot="left" fill="#000000"/><rect fill="url(#light)"/><use href="#left"/>
</svg>`;

function host(): HTMLElement {
  return document.body.appendChild(document.createElement("div"));
}

test("two pictures on one page have no id in common", () => {
  const one = host();
  const two = host();
  mount(one, svg);
  mount(two, svg);
  const ids = [...document.querySelectorAll("svg [id]")].map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

test("mentions follow the ids", () => {
  const box = host();
  const picture = mount(box, svg);
  const gradient = picture?.nodes.get("light")?.id;
  expect(box.querySelector("rect")?.getAttribute("fill")).toBe(`url(#${gradient})`);
  expect(box.querySelector("use")?.getAttribute("href")).toBe(`#${picture?.nodes.get("left")?.id}`);
});

test("patching sets what differs and nothing else", () => {
  const box = host();
  const picture = mount(box, svg);
  if (!picture) throw new Error("not mounted");
  const paint = [
    { node: "left", attribute: "fill", value: "#ff0000" },
    { node: "nowhere", attribute: "fill", value: "#ff0000" },
    { node: "left", attribute: "onclick", value: "alert(1)" },
  ];
  const before = box.querySelector("path");
  expect(patch(picture, paint)).toBe(1);
  expect(patch(picture, paint)).toBe(0);
  expect(box.querySelector("path")).toBe(before);
  expect(before?.getAttribute("fill")).toBe("#ff0000");
  expect(before?.hasAttribute("onclick")).toBe(false);
});

test("what the plain profile doesn't know is left out", () => {
  const box = host();
  mount(
    box,
    `<svg xmlns="http://www.w3.org/2000/svg" onload="x()"><script>x()</script><g style="fill:red" onclick="x()"/><image href="https://example.org/a.png"/></svg>`,
  );
  expect(box.querySelector("script")).toBeNull();
  expect(box.innerHTML).not.toMatch(/onload|onclick|style|https:\/\/example/);
});

test("text that is no picture leaves an empty place", () => {
  const box = host();
  expect(mount(box, "no picture")).toBeUndefined();
  expect(box.childNodes.length).toBe(0);
});

test("the page holds what shows, and what is hidden comes and goes with its paint", () => {
  const box = host();
  const picture = mount(
    box,
    `<svg xmlns="http://www.w3.org/2000/svg"><g id="nuts" display="none"><g id="inner" display="none"><path id="nut" fill="#111111"/></g><path id="crumb"/></g><g id="bar" display="inline"><path/></g></svg>`,
  );
  if (!picture) throw new Error("not mounted");
  const shows = (display: string) => [{ node: "nuts", attribute: "display", value: display }];
  expect(box.querySelectorAll("path")).toHaveLength(1);
  patch(picture, [...shows("inline"), { node: "nut", attribute: "fill", value: "#222222" }]);
  expect(box.querySelectorAll("path")).toHaveLength(2);
  patch(picture, [{ node: "inner", attribute: "display", value: "inline" }]);
  expect(box.querySelector("[id$=nut]")?.getAttribute("fill")).toBe("#222222");
  patch(picture, shows("none"));
  expect(box.querySelectorAll("path")).toHaveLength(1);
  patch(picture, shows("inline"));
  expect(box.querySelectorAll("path")).toHaveLength(3);
});
