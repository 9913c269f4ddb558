// Prints, as JSON, what Mermaid's own parser reads of the journey given on standard input.
import { readFileSync } from "node:fs";
import { JSDOM } from "jsdom";

const { window } = new JSDOM("");
globalThis.window = window;
globalThis.document = window.document;
const { default: mermaid } = await import("mermaid");
mermaid.initialize({ startOnLoad: false });
const diagram = await mermaid.mermaidAPI.getDiagramFromText(readFileSync(0, "utf8"));
const clean = (text) => text.replace(/ﬂ°°(\d+)¶ß/g, (_, code) => String.fromCodePoint(Number(code)));
const read = {
  title: clean(diagram.db.getDiagramTitle() ?? ""),
  description: clean(diagram.db.getAccDescription() ?? ""),
  sections: diagram.db.getSections().map(clean),
  tasks: diagram.db.getTasks().map((task) => ({
    section: clean(task.section), name: clean(task.task), score: task.score, people: task.people.map(clean),
  })),
};
console.log(JSON.stringify(read, (_, value) => (Number.isNaN(value) ? null : value)));
