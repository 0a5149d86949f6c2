// Puts a plain SVG into the page as parsed DOM and patches it. Ids are made unique, since the same picture may stand
// in a page several times and `url(#…)` looks through all of it.
import type { Paint } from "../generated";

export interface Mounted {
  svg: SVGElement;
  prefix: string;
  nodes: Map<string, Element>;
  /** What hidden layers hold, out of the page until they show. */
  stowed: Map<Element, DocumentFragment>;
}

const refused = new Set(["script", "foreignobject", "style", "iframe", "animate", "set", "a"]);
const parsed = new Map<string, Element | undefined>();
const keep = 12;
let counter = 0;

function parse(text: string): Element | undefined {
  if (parsed.has(text)) return parsed.get(text);
  const root = new DOMParser().parseFromString(text, "image/svg+xml").documentElement;
  const good = root.nodeName.toLowerCase() === "svg" && !root.querySelector("parsererror");
  if (good) clean(root);
  if (parsed.size >= keep) parsed.delete(parsed.keys().next().value ?? "");
  parsed.set(text, good ? root : undefined);
  return parsed.get(text);
}

/** The pictures are written by our own scene; what the plain profile doesn't know is left out all the same. */
function clean(root: Element): void {
  for (const element of [root, ...root.querySelectorAll("*")]) {
    if (refused.has(element.localName.toLowerCase())) element.remove();
    for (const { name, value } of [...element.attributes]) {
      const outside = name.endsWith("href") && !/^(#|data:image\/(png|jpeg|webp);)/.test(value);
      if (name.startsWith("on") || name === "style" || outside) element.removeAttribute(name);
    }
  }
}

/** Gives every id, and every mention of one, a prefix of its own. */
export function scope(root: Element, prefix: string): Map<string, Element> {
  const nodes = new Map<string, Element>();
  for (const element of [root, ...root.querySelectorAll("*")]) {
    if (element.id) {
      nodes.set(element.id, element);
      element.id = prefix + element.id;
    }
    for (const { name, value } of [...element.attributes]) {
      if (name === "id") continue;
      if (value.includes("url(#")) element.setAttribute(name, scopeValue(value, prefix));
      else if (name.endsWith("href") && value.startsWith("#")) element.setAttribute(name, `#${prefix}${value.slice(1)}`);
    }
  }
  return nodes;
}

function scopeValue(value: string, prefix: string): string {
  return value.replaceAll("url(#", `url(#${prefix}`);
}

/** Replaces what the host element holds by the picture; undefined when the text is no picture. */
export function mount(host: Element, text: string): Mounted | undefined {
  const root = parse(text);
  if (!root) {
    host.replaceChildren();
    return undefined;
  }
  const svg = document.importNode(root, true) as SVGElement;
  const prefix = `pic${++counter}-`;
  const nodes = scope(svg, prefix);
  const stowed = new Map<Element, DocumentFragment>();
  for (const hidden of svg.querySelectorAll('g[display="none"]')) stow(stowed, hidden);
  svg.setAttribute("aria-hidden", "true");
  svg.setAttribute("focusable", "false");
  host.replaceChildren(svg);
  return { svg, prefix, nodes, stowed };
}

/** A picture may have thousands of pieces of which a few show: the page holds those alone. */
function stow(stowed: Map<Element, DocumentFragment>, layer: Element): void {
  if (stowed.has(layer)) return;
  const held = document.createDocumentFragment();
  held.append(...layer.childNodes);
  stowed.set(layer, held);
}

function unstow(stowed: Map<Element, DocumentFragment>, layer: Element): void {
  const held = stowed.get(layer);
  if (!held) return;
  stowed.delete(layer);
  layer.append(held);
}

/** Shows a part of it, in its own units. */
export function look(picture: Mounted, { x, y, width, height }: { x: number; y: number; width: number; height: number }): void {
  const wanted = `${x} ${y} ${width} ${height}`;
  if (picture.svg.getAttribute("viewBox") !== wanted) picture.svg.setAttribute("viewBox", wanted);
}

/** What only recolours; everything else may move or resize something. */
const recolours = new Set(["fill", "stroke", "opacity", "fill-opacity", "stroke-opacity"]);

/** Sets the attributes that differ; nothing else of the tree is touched. */
export function patch(picture: Mounted, paint: readonly Omit<Paint, "of">[]): number {
  let changed = 0;
  let moved = false;
  for (const { node, attribute, value } of paint) {
    const element = picture.nodes.get(node);
    const wanted = scopeValue(value, picture.prefix);
    if (!element || attribute.startsWith("on") || element.getAttribute(attribute) === wanted) continue;
    element.setAttribute(attribute, wanted);
    if (attribute === "display") (wanted === "none" ? stow : unstow)(picture.stowed, element);
    changed += 1;
    moved ||= !recolours.has(attribute);
  }
  if (moved) repaint(picture.svg);
  return changed;
}

/** WebKit paints too small a part anew when a shape shrinks, and leaves its old edge standing: all of it is painted. */
function repaint(svg: SVGElement): void {
  svg.style.display = "none";
  svg.getBoundingClientRect();
  svg.style.removeProperty("display");
}
