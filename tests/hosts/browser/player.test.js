"use strict";
// The arithmetic and the words of the page, without a page: node --test FILE.

const test = require("node:test");
const assert = require("node:assert");
const path = require("node:path");
const Ear = require(path.join(__dirname, "../../../training/luthier/watching/comparison/player.js"));

/** Numbers in [0, 1) that are the same each time. */
function random(seed) {
  let state = seed;
  return () => (state = (state * 16807) % 2147483647) / 2147483647;
}

test("an order of chance has everything once", () => {
  for (let seed = 1; seed < 50; seed++) {
    assert.deepStrictEqual([...Ear.shuffled(5, random(seed))].sort(), [0, 1, 2, 3, 4]);
  }
});

test("every order comes about equally often", () => {
  const counts = new Map();
  const next = random(7);
  for (let i = 0; i < 6000; i++) {
    const order = Ear.shuffled(3, next).join("");
    counts.set(order, (counts.get(order) || 0) + 1);
  }
  assert.strictEqual(counts.size, 6);
  for (const count of counts.values()) assert.ok(count > 850 && count < 1150, String(count));
});

test("letters go on after Z", () => {
  assert.deepStrictEqual([0, 25, 26].map(Ear.letter), ["A", "Z", "A1"]);
});

test("a click means the moment that it is at, and none outside of the sound", () => {
  assert.strictEqual(Ear.momentAt(300, 600, 8), 4);
  assert.strictEqual(Ear.momentAt(-5, 600, 8), 0);
  assert.strictEqual(Ear.momentAt(700, 600, 8), 8);
  assert.strictEqual(Ear.momentAt(10, 0, 8), 0);
});

test("time goes on from where it was, begins again, or stops at the end", () => {
  assert.strictEqual(Ear.momentAfter(2, 1.5, 6, true), 3.5);
  assert.strictEqual(Ear.momentAfter(5, 2, 6, true), 1);
  assert.strictEqual(Ear.momentAfter(5, 2, 6, false), 6);
  assert.strictEqual(Ear.momentAfter(5, -0.02, 6, true), 5); // it begins a moment later
});

test("one take is heard, as loud as the first or as it was", () => {
  const takes = [{ own: 1, matched: 0.9 }, { own: 2, matched: 1.5 }, { own: 1, matched: 3 }];
  assert.deepStrictEqual(Ear.gains(takes, 1, true), [0, 1.5, 0]);
  assert.deepStrictEqual(Ear.gains(takes, 1, false), [0, 2, 0]);
});

test("votes tell the names behind the letters, and who was nearest how often", () => {
  const words = Ear.votes("cello", [
    { title: "1. a.wav", names: ["cello", "original", "cello, step 5"], voted: 1 },
    { title: "2. b.wav", names: ["original", "cello", "cello, step 5"], voted: 0 },
    { title: "3. c.wav", names: ["original", "cello", "cello, step 5"], voted: 1 },
    { title: "4. d.wav", names: ["original", "cello", "cello, step 5"], voted: null },
  ]);
  assert.strictEqual(
    words,
    "cello, blind\n" +
      "1. a.wav: nearest is B = original (A = cello; B = original; C = cello, step 5)\n" +
      "2. b.wav: nearest is A = original (A = original; B = cello; C = cello, step 5)\n" +
      "3. c.wav: nearest is B = cello (A = original; B = cello; C = cello, step 5)\n" +
      "4. d.wav: no vote (A = original; B = cello; C = cello, step 5)\n" +
      "votes: original 2, cello 1\n",
  );
  assert.match(Ear.votes("cello", []), /votes: none/);
});

test("the clock has the moment and the whole", () => {
  assert.strictEqual(Ear.clock(1.26, 6), "1.3 / 6.0 s");
});
