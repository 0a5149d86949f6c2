import { expect, test } from "vitest";
import { base64, largest, nameOf, sorted } from "./files";

const file = (name: string, type: string, size = 10): File => {
  const made = new File(["x"], name, { type });
  Object.defineProperty(made, "size", { value: size });
  return made;
};

test("pictures are taken, the rest is told by name", () => {
  const { fit, large, other } = sorted([
    file("a.jpg", "image/jpeg"),
    file("b.png", "image/png", largest),
    file("huge.png", "image/png", largest + 1),
    file("list.pdf", "application/pdf"),
  ]);
  expect(fit.map(({ name }) => name)).toEqual(["a.jpg", "b.png"]);
  expect(large).toEqual(["huge.png"]);
  expect(other).toEqual(["list.pdf"]);
});

test.each([0, 1, 2, 3, 0x6000, 0x6001, 300_000])("%i bytes come back as they went", (length) => {
  const bytes = Uint8Array.from({ length }, (_, i) => (i * 7) % 256);
  expect(Buffer.from(base64(bytes), "base64").equals(Buffer.from(bytes))).toBe(true);
});

test("a pasted picture has no name", () => {
  expect(nameOf(file("image.png", "image/png"), true)).toBe("");
  expect(nameOf(file("image.png", "image/png"), false)).toBe("image.png");
  expect(nameOf(file("strap.png", "image/png"), true)).toBe("strap.png");
});
