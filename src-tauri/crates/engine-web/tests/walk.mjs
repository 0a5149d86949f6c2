// Walks through a template with the engine as a page has it.
// node walk.mjs ENGINE TEMPLATE SEED CLICKS        a line with the number of all answers after each click
// node walk.mjs ENGINE TEMPLATE SEED CLICKS time   a line with the time of each click, in microseconds
import { readFileSync } from "node:fs";

const [engine, template, seed, clicks, mode] = process.argv.slice(2);
const { instance } = await WebAssembly.instantiate(readFileSync(engine));
const { feed, begin, click, answers } = instance.exports;
for (const byte of readFileSync(template)) feed(byte);
if (begin(Number(seed)) !== 1) throw new Error(`${template} can't be read`);
const lines = [];
for (let n = 0; n < Number(clicks); n += 1) {
  const start = process.hrtime.bigint();
  click();
  const time = process.hrtime.bigint() - start;
  lines.push(mode === "time" ? Number(time) / 1000 : BigInt.asUintN(64, answers()));
}
console.log(lines.join("\n"));
