// Opens a drawing with mxGraph, which draw.io is made of, and tells what is on its page.
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
const need = createRequire(import.meta.url);
const { JSDOM } = need("jsdom");
const { window } = new JSDOM("<div id='page'></div>");
for (const name of ["location", "document", "navigator", "DOMParser", "XMLSerializer", "Element", "Node", "HTMLElement"]) {
  Object.defineProperty(globalThis, name, { value: window[name] ?? window, configurable: true, writable: true });
}
globalThis.window = window;
window.mxLoadResources = false;
window.mxLoadStylesheets = false;
globalThis.mxLoadResources = false;
globalThis.mxLoadStylesheets = false;
const mx = need("mxgraph")({ mxLoadResources: false, mxLoadStylesheets: false, mxBasePath: "." });
for (const [name, made] of Object.entries(mx)) window[name] = made;  // its codec looks classes up by their names

const file = new window.DOMParser().parseFromString(readFileSync(0, "utf8"), "text/xml");
const root = file.getElementsByTagName("mxGraphModel")[0];
const graph = new mx.mxGraph(window.document.getElementById("page"));
new mx.mxCodec(file).decode(root, graph.getModel());
const cells = Object.values(graph.getModel().cells).filter((cell) => cell.geometry);
console.log(JSON.stringify(cells.map((cell) => {
  const state = graph.view.getState(cell);
  return {
    id: cell.id,
    label: typeof cell.value === "string" ? cell.value : cell.value?.getAttribute("label") ?? "",
    tooltip: cell.value?.getAttribute?.("tooltip") ?? "",
    kind: cell.edge ? "edge" : "vertex",
    parent: cell.parent.id,
    at: state ? [state.x, state.y, state.width, state.height] : null,
    points: state?.absolutePoints?.map((point) => [point.x, point.y]) ?? null,
    style: state?.style ?? null,
  };
})));
