"use strict";
// What the page does with its sounds. The first part is arithmetic and words, and needs no browser; the second is the
// page: every take of an excerpt plays at the same time, and all but one are silent, so that a switch keeps the place.

const Ear = {
  /** Numbers 0 ... count - 1 in an order of chance; random() is in [0, 1). */
  shuffled(count, random) {
    const order = Array.from({ length: count }, (_, i) => i);
    for (let i = count - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1));
      [order[i], order[j]] = [order[j], order[i]];
    }
    return order;
  },

  letter(index) {
    return String.fromCharCode(65 + (index % 26)) + (index < 26 ? "" : String(Math.floor(index / 26)));
  },

  /** The moment that a click at x of a picture means, in seconds. */
  momentAt(x, width, seconds) {
    return width > 0 ? Math.min(Math.max(x / width, 0), 1) * seconds : 0;
  },

  /** Where in the excerpt we are after playing for `elapsed` seconds from `from`. */
  momentAfter(from, elapsed, seconds, looping) {
    const now = from + Math.max(elapsed, 0);
    return looping ? now % seconds : Math.min(now, seconds);
  },

  /** How loud each take is: all silent but the chosen one, which is as loud as the first or as it was. */
  gains(takes, chosen, matched) {
    return takes.map((take, i) => (i === chosen ? (matched ? take.matched : take.own) : 0));
  },

  clock(moment, seconds) {
    return moment.toFixed(1) + " / " + seconds.toFixed(1) + " s";
  },

  /** The votes in words; of each excerpt its title, the names behind the letters, and the number voted for or null. */
  votes(title, excerpts) {
    const tally = new Map();
    const lines = excerpts.map(({ title: where, names, voted }) => {
      const key = names.map((name, i) => Ear.letter(i) + " = " + name).join("; ");
      if (voted === null) return where + ": no vote (" + key + ")";
      tally.set(names[voted], (tally.get(names[voted]) || 0) + 1);
      return where + ": nearest is " + Ear.letter(voted) + " = " + names[voted] + " (" + key + ")";
    });
    const order = [...tally].sort((a, b) => b[1] - a[1]);
    const total = order.length ? order.map(([name, count]) => name + " " + count).join(", ") : "none";
    return [title + ", blind", ...lines, "votes: " + total].join("\n") + "\n";
  },
};

if (typeof module !== "undefined") module.exports = Ear;

const FADE_SECONDS = 0.012; // a switch without a click

/** One excerpt: a time line and its takes. */
class Excerpt {
  constructor(element, room) {
    this.element = element;
    this.room = room;
    this.seconds = Number(element.dataset.seconds);
    this.title = element.dataset.title;
    this.list = element.querySelector(".takes");
    this.own = [...element.querySelectorAll(".take")];
    this.rows = this.own;
    this.chosen = 0;
    this.moment = 0;
    this.voted = null;
    this.voices = null; // while it plays: sources, gains and when it began
    this.button = element.querySelector(".play");
    this.button.addEventListener("click", () => this.toggle());
    this.loop = element.querySelector(".loop");
    this.loop.addEventListener("change", () => this.voices && this.play(this.now()));
    this.own.forEach((row) => this.listenTo(row));
    this.show();
  }

  listenTo(row) {
    row.querySelector(".choose").addEventListener("click", () => this.choose(this.rows.indexOf(row)));
    const vote = row.querySelector(".vote");
    if (vote) vote.addEventListener("click", () => this.vote(this.rows.indexOf(row)));
    const picture = row.querySelector(".picture");
    picture.addEventListener("click", (event) => {
      const box = picture.getBoundingClientRect();
      this.choose(this.rows.indexOf(row));
      this.play(Ear.momentAt(event.clientX - box.left, box.width, this.seconds));
    });
  }

  takes() {
    return this.rows.map((row) => ({ own: Number(row.dataset.own), matched: Number(row.dataset.matched) }));
  }

  now() {
    if (!this.voices) return this.moment;
    const elapsed = this.room.context.currentTime - this.voices.began;
    return Ear.momentAfter(this.voices.from, elapsed, this.seconds, this.loop.checked);
  }

  toggle() {
    if (this.voices) this.pause();
    else this.play(this.moment >= this.seconds - 0.05 ? 0 : this.moment);
  }

  async play(from) {
    this.stop();
    this.moment = from;
    const asked = (this.asked = (this.asked || 0) + 1);
    this.room.only(this);
    const context = await this.room.awake();
    const buffers = await Promise.all(this.rows.map((row) => this.room.buffer(row)));
    if (asked !== this.asked) return; // another click came while it was decoded
    const began = context.currentTime + 0.02;
    const sources = buffers.map((buffer) => {
      const source = context.createBufferSource();
      const gain = context.createGain();
      source.buffer = buffer;
      source.loop = this.loop.checked;
      source.loopEnd = this.seconds;
      gain.gain.value = 0;
      source.connect(gain).connect(context.destination);
      source.start(began, from);
      return { source, gain };
    });
    this.voices = { sources, began, from };
    sources[0].source.onended = () => this.voices && this.voices.sources === sources && this.ended();
    this.turn();
    this.show();
    this.room.tick();
  }

  /** Bring every take to the loudness that it has now. */
  turn() {
    if (!this.voices) return;
    const gains = Ear.gains(this.takes(), this.chosen, this.room.matched());
    const now = this.room.context.currentTime;
    this.voices.sources.forEach(({ gain }, i) => gain.gain.setTargetAtTime(gains[i], now, FADE_SECONDS / 3));
  }

  choose(index) {
    this.room.current = this;
    this.chosen = index;
    this.turn();
    this.show();
  }

  seek(moment) {
    const to = Math.min(Math.max(moment, 0), this.seconds);
    if (this.voices) this.play(to);
    else this.moment = to;
    this.show();
  }

  pause() {
    this.moment = this.now();
    this.stop();
    this.show();
  }

  ended() {
    this.stop();
    this.moment = this.seconds;
    this.show();
  }

  stop() {
    this.asked = (this.asked || 0) + 1;
    if (!this.voices) return;
    const { sources } = this.voices;
    this.voices = null;
    const now = this.room.context.currentTime;
    sources.forEach(({ source, gain }) => {
      gain.gain.setTargetAtTime(0, now, FADE_SECONDS / 3);
      source.stop(now + FADE_SECONDS * 2);
    });
  }

  vote(index) {
    if (this.room.element.classList.contains("revealed")) return; // names are known now
    this.voted = this.voted === index ? null : index;
    this.show();
    this.room.count();
  }

  /** Hide the names behind letters in an order of chance, with the original among them; the first stays in the open. */
  hide(random) {
    this.pause();
    const again = this.own[0].cloneNode(true);
    again.classList.add("again");
    this.listenTo(again);
    const hidden = [again, ...this.own.slice(1)];
    this.rows = [this.own[0], ...Ear.shuffled(hidden.length, random).map((i) => hidden[i])];
    this.rows.slice(1).forEach((row, i) => (row.querySelector(".letter").textContent = Ear.letter(i)));
    this.reset();
  }

  unhide() {
    this.pause();
    this.rows = this.own;
    this.element.querySelectorAll(".again").forEach((row) => row.remove());
    this.reset();
  }

  reset() {
    this.rows.forEach((row) => this.list.append(row));
    this.chosen = 0;
    this.voted = null;
    this.show();
  }

  ballot() {
    const names = this.rows.slice(1).map((row) => row.dataset.name);
    return { title: this.title, names, voted: this.voted === null ? null : this.voted - 1 };
  }

  show() {
    const moment = this.now();
    this.element.classList.toggle("playing", this.voices !== null);
    this.button.textContent = this.voices ? "❚❚ Pause" : "▶ Play";
    this.element.querySelector(".clock").textContent = Ear.clock(moment, this.seconds);
    this.rows.forEach((row, i) => {
      row.classList.toggle("chosen", i === this.chosen);
      row.querySelector(".choose").setAttribute("aria-pressed", String(i === this.chosen));
      row.querySelector(".head").style.left = (100 * moment) / this.seconds + "%";
      const vote = row.querySelector(".vote");
      if (vote) vote.setAttribute("aria-pressed", String(i === this.voted));
    });
  }
}

/** All excerpts of the page, the one output, and the blind test. */
class Room {
  constructor(element) {
    this.element = element;
    this.title = element.dataset.title;
    this.context = null;
    this.decoded = new Map();
    this.excerpts = [...element.querySelectorAll(".excerpt")].map((part) => new Excerpt(part, this));
    this.current = this.excerpts[0];
    this.level = element.querySelector(".matched");
    if (this.level) this.level.addEventListener("change", () => this.excerpts.forEach((excerpt) => excerpt.turn()));
    this.blind = element.querySelector(".blind-switch");
    if (this.blind) this.prepareBlind();
    document.addEventListener("keydown", (event) => this.key(event));
  }

  matched() {
    return !this.level || this.level.checked;
  }

  async awake() {
    if (!this.context) {
      const rate = Number(this.element.dataset.rate);
      try {
        this.context = new AudioContext({ sampleRate: rate });
      } catch (error) {
        this.context = new AudioContext(); // a browser that has one rate only
      }
    }
    if (this.context.state === "suspended") await this.context.resume();
    return this.context;
  }

  /** The decoded sound of a row; a promise, made once for each sound. */
  buffer(row) {
    const source = row.querySelector("audio").src;
    if (!this.decoded.has(source)) {
      const bytes = Uint8Array.from(atob(source.slice(source.indexOf(",") + 1)), (sign) => sign.charCodeAt(0));
      this.decoded.set(source, this.context.decodeAudioData(bytes.buffer));
    }
    return this.decoded.get(source);
  }

  only(playing) {
    this.excerpts.filter((excerpt) => excerpt !== playing && excerpt.voices).forEach((excerpt) => excerpt.pause());
    this.current = playing;
  }

  tick() {
    if (this.ticking) return;
    this.ticking = true;
    const step = () => {
      const playing = this.excerpts.filter((excerpt) => excerpt.voices);
      playing.forEach((excerpt) => excerpt.show());
      this.ticking = playing.length > 0;
      if (this.ticking) requestAnimationFrame(step);
    };
    requestAnimationFrame(step);
  }

  prepareBlind() {
    const find = (name) => this.element.querySelector(name);
    this.blind.addEventListener("click", () => this.setBlind(!this.element.classList.contains("blind")));
    find(".reveal").addEventListener("click", () => {
      this.element.classList.add("revealed");
      this.count();
    });
    find(".copy").addEventListener("click", () => this.copy(find(".votes"), find(".copy")));
  }

  setBlind(on) {
    this.element.classList.toggle("blind", on);
    this.element.classList.remove("revealed");
    document.documentElement.classList.toggle("blinded", on);
    this.blind.setAttribute("aria-pressed", String(on));
    this.blind.textContent = on ? "End the blind test" : "Blind test";
    this.excerpts.filter((excerpt) => excerpt.own.length > 1).forEach((e) => (on ? e.hide(Math.random) : e.unhide()));
    this.count();
  }

  /** Show how many votes there are, and what they were for once that is revealed. */
  count() {
    if (!this.blind) return;
    const ballots = this.excerpts.filter((excerpt) => excerpt.own.length > 1).map((excerpt) => excerpt.ballot());
    const given = ballots.filter((ballot) => ballot.voted !== null).length;
    this.element.querySelector(".given").textContent = given + " of " + ballots.length + " voted";
    this.element.querySelector(".votes").value = Ear.votes(this.title, ballots);
  }

  async copy(area, button) {
    area.select();
    try {
      await navigator.clipboard.writeText(area.value);
    } catch (error) {
      document.execCommand("copy"); // a page from a disk may not use the other way
    }
    button.textContent = "Copied";
  }

  key(event) {
    const typing = event.target.matches && event.target.matches("input[type=text], textarea");
    if (typing || event.ctrlKey || event.metaKey || event.altKey || !this.current) return;
    const excerpt = this.current;
    const digit = Number(event.key);
    if (event.key === " " && !(event.target.matches && event.target.matches("button, input, summary"))) excerpt.toggle();
    else if (event.key === "ArrowLeft") excerpt.seek(excerpt.now() - 1);
    else if (event.key === "ArrowRight") excerpt.seek(excerpt.now() + 1);
    else if (digit >= 1 && digit <= excerpt.rows.length) excerpt.choose(digit - 1);
    else return;
    event.preventDefault();
  }
}

if (typeof document !== "undefined") {
  document.documentElement.classList.add("scripted");
  window.ear = [...document.querySelectorAll(".ear")].map((element) => new Room(element));
}
