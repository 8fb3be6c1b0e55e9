"""Operations of versions 4 and 5 of the native program, from docs/native_program.md and nothing else of luthier's."""

import math

import numpy as np


def note_of(hz):
    return 69.0 + 12.0 * np.log2(hz / 440.0)


def single(x):
    return np.float32(x).astype(np.float64)


class OperationsOfVersion4:
    """Those of `ReferencePlayer`, which has `weights`, `settings`, and what keeps the state."""

    def _stack(self, step, x):
        return x.reshape(x.shape[0], x.shape[1] // step["frames"], -1)

    def _unstack(self, step, x):
        return x.reshape(x.shape[0], x.shape[1] * step["frames"], -1)

    def _sum(self, step, x):
        return x.sum(2, keepdims=True)

    def _sin(self, step, x):
        return np.sin(x)

    def _cos(self, step, x):
        return np.cos(x)

    def _gelu(self, step, x):
        return 0.5 * x * (1.0 + np.vectorize(math.erf)(x / math.sqrt(2.0)))

    def _bands(self, step, x):
        return x @ self.weights[step["weight"]]

    def _gru(self, step, x):
        weight, width = self.weights[step["weight"]], x.shape[2] // 3
        h, y = self._state(self.place, (x.shape[0], width)), []
        for n in range(x.shape[1]):
            given, told = np.split(x[:, n], 3, 1), np.split(h @ weight.T + self._optional(step, "bias"), 3, 1)
            r, z = (1.0 / (1.0 + np.exp(-given[gate] - told[gate])) for gate in (0, 1))
            h = (1.0 - z) * np.tanh(given[2] + r * told[2]) + z * h
            y.append(h)
        self.streams[self.place] = h
        return np.stack(y, 1)

    # What is heard.

    def _newest_pitch(self, step, x):
        integration, longest, smoothings = step["integration"], step["longest"], step["smoothings"]
        frames = self._windows(step, x, integration + longest + 2 * smoothings)[:, :, 0, ::-1]
        for _ in range(smoothings):
            frames = 0.25 * (frames[..., :-2] + frames[..., 2:]) + 0.5 * frames[..., 1:-1]
        return np.apply_along_axis(lambda frame: self._newest(step, frame), -1, frames)

    def _newest(self, step, x):
        head, lags = x[: step["integration"]], np.arange(1, step["longest"] + 1)
        d = np.array([((head - x[lag : lag + len(head)]) ** 2).sum() for lag in lags])
        d = np.concatenate([[1.0], d * lags / np.maximum(np.cumsum(d), 1e-12)])
        inner = np.arange(step["shortest"], step["longest"])
        low = max(step["threshold"], d[inner].min() + step["above"])
        troughs = inner[(d[inner] <= d[inner - 1]) & (d[inner] < d[inner + 1])]
        deep = troughs[d[troughs] < low]
        period = deep[0] if len(deep) else inner[d[inner].argmin()]
        is_loud = (head**2).mean() > 1e-9
        note, confidence = self._at_trough(step, d, period, is_loud)
        heard = [note if confidence >= step["least_confidence"] else 0.0, confidence]
        if "octave_cost" not in step:
            return single(heard)
        shorter = troughs[troughs < step["shorter"] * period]
        if not len(shorter):
            return single([*heard, 0.0, 0.0])
        best = (d[shorter] + step["octave_cost"] * np.log2(shorter / step["shortest"])).argmin()
        return single([*heard, *self._at_trough(step, d, shorter[best], is_loud)])

    def _at_trough(self, step, d, period, is_loud):
        left, middle, right = d[period - 1 : period + 2]
        bend = left - 2.0 * middle + right
        offset = np.clip(0.5 * (left - right) / bend, -1.0, 1.0) if bend > 1e-9 else 0.0
        confidence = np.clip(1.0 - middle + 0.25 * (left - right) * offset, 0.0, 1.0) * is_loud
        return note_of(step["rate"] / (period + offset)), confidence

    def _settled_pitch(self, step, x):
        joined, frames, y = self._joined(x, step["frames"]), step["frames"], []
        for n in range(x.shape[1]):
            note, sure, higher, higher_sure = np.moveaxis(x[:, n], -1, 0)
            far = (note > 0.0) & (note < joined[:, n : n + frames, 0].max(1) - step["drop"])
            enough = (higher_sure >= step["least_higher"]) & (sure < step["certain"])
            taken = far & ((higher_sure >= step["least_beside"]) | enough)
            note, sure = np.where(taken, higher, note), np.where(taken, higher_sure, sure)
            y.append(np.stack([np.where(sure >= step["least_confidence"], note, 0.0), sure], -1))
        return np.stack(y, 1)

    def _salient_pitches(self, step, x):
        shape = self.weights[step["shape"]]
        frames = self._windows(step, x, len(shape))[:, :, 0]
        return np.apply_along_axis(lambda frame: self._salient(step, frame, shape), -1, frames)

    def _salient(self, step, x, shape):
        power = np.abs(np.fft.rfft(x * shape)[: step["bins"]]) ** 2 * step["power_scale"]
        around = power @ self.weights[step["whitening"]]
        level = np.sqrt(power / (around + 1e-9) + 1e-12) * (power + 1e-12) ** 0.25
        notes, powers = [], []
        for _ in range(step["picks"]):
            best = (level @ self.weights[step["weights"]]).argmax()
            hz = self._refined(step, power, self.weights[step["candidate_hz"]][best])
            gone = np.zeros(step["bins"], bool)
            for k in range(1, step["partials"] + 1):
                nearest = np.rint(k * hz / step["bin_hz"])
                middle = int(np.clip(nearest, 3, step["bins"] - 4))
                gone[middle - 3 : middle + 4] = nearest < step["bins"] - 3
            notes.append(note_of(hz))
            powers.append(power[gone].sum())
            left = np.where(gone, 0.1, 1.0)
            power, level = power * left, level * left
        return single([*notes, *powers, (x[len(x) // 2 :] ** 2).mean()])

    def _refined(self, step, power, candidate):
        hz, bin_hz, total, weights = np.float32(candidate), np.float32(step["bin_hz"]), 0.0, 0.0
        for k in range(1, step["refined"] + 1):
            middle = int(np.clip(np.rint(hz * np.float32(k) / bin_hz), 2, step["bins"] - 3))
            peak = middle - 1 + power[middle - 1 : middle + 2].argmax()
            left, centre, right = np.log(np.maximum(power[peak - 1 : peak + 2], 1e-20))
            offset = np.clip(0.5 * (left - right) / min(left - 2.0 * centre + right, -1e-6), -0.5, 0.5)
            found = (peak + offset) * step["bin_hz"] / k
            weight = math.exp(0.5 * centre) * (abs(math.log2(found / candidate)) < 0.035) + 1e-9
            total, weights = total + found * weight, weights + weight
        return total / weights

    def _voice_slots(self, step, x):
        key, voices = self.place, x.shape[0]
        kept = self.streams.get(key)
        if kept is None or len(kept) != voices:
            kept = [self._no_voice(step) for _ in range(voices)]
        self.streams[key] = kept
        return np.array(
            [[self._slots(step, frame, slots) for frame in one] for one, slots in zip(x, kept, strict=True)]
        )

    def _no_voice(self, step):
        slots = [{"note": step["first_note"], "strength": 0.0, "left": 0.0} for _ in range(step["voices"])]
        return {"slots": slots, "before": []}

    def _slots(self, step, x, kept):
        notes, powers, total = x[: step["picks"]], x[step["picks"] : -1], max(x[-1], 1e-12)
        slots, loudest, near = kept["slots"], powers.max(), step["near"]
        strong = np.clip(1.0 + 10.0 * np.log10(np.maximum(powers, 1e-12) / total) / step["range_db"], 0.0, 1.0)
        sure = [
            n
            for n, power in enumerate(powers)
            if power > step["weakest"] * loudest
            and power > step["silence"]
            and not any(other > power and abs(notes[m] - notes[n]) < near for m, other in enumerate(powers))
        ]
        free = list(sure)
        for slot in slots:
            nearest = min(free, key=lambda n: abs(notes[n] - slot["note"]), default=None)
            if nearest is not None and slot["left"] > 0 and abs(notes[nearest] - slot["note"]) < near:
                slot |= {"note": notes[nearest], "strength": strong[nearest], "left": step["ring"]}
                free.remove(nearest)
            else:
                left = max(slot["left"] - 1.0, 0.0)
                slot |= {"strength": step["fading"] * slot["strength"] if left > 0 else 0.0, "left": left}
        new = [
            n
            for n in free
            if (powers[n] > step["clear"] * loudest or any(abs(notes[n] - note) < near for note in kept["before"]))
            and all(abs(notes[n] - slot["note"]) > near or slot["left"] <= 0 for slot in slots)
        ]
        for n in new:
            weakest = min(slots, key=lambda slot: slot["strength"] if slot["left"] > 0 else -1.0)
            if weakest["left"] <= 0 or strong[n] > weakest["strength"] + step["stronger"]:
                weakest |= {"note": notes[n], "strength": strong[n], "left": step["ring"]}
        kept["before"] = [notes[n] for n in sure]
        return [slot["note"] for slot in slots] + [slot["strength"] for slot in slots]

    # What is done to latents.

    def _adapt(self, step, x):
        amount, voices = self.settings[step["amount"]], step["voices"]
        if amount == 0.0:
            return x
        memory, key = self.weights[step["memory"]], self.place
        first, level_at = 2 * voices + step["levels"], 2 * voices
        loud = np.quantile(memory[:, level_at], step["loud_share"])
        middle = np.sort(memory[:, 0])[(len(memory) - 1) // 2]
        heard = self.streams.get(key)
        heard = heard if heard is not None and len(heard) == len(x) else [[None, None, 0.0] for _ in x]
        self.streams[key] = heard
        y = x.copy()
        for one, ranges in zip(y, heard, strict=True):
            for frame in one:
                level = frame[level_at]
                known = ranges[1]
                ranges[1] = level if known is None else max(level, known + step["level_pace"] * (level - known))
                begins = ranges[0] is None
                if voices and frame[voices] > step["voiced"]:
                    start = frame[0] if ranges[0] is None else ranges[0]
                    ranges[0] = start + step["pitch_pace"] * (frame[0] - start)
                if voices and ranges[0] is not None:
                    away = (middle - ranges[0]) / 12.0
                    if begins or abs(away - ranges[2]) > 0.75:
                        ranges[2] = np.rint(away)
                    frame[:voices] += 12.0 * ranges[2] * (amount >= 0.5)
                gain = np.clip(loud - ranges[1], -step["most_gain_db"], step["most_gain_db"])
                frame[level_at] = min(level + gain, 0.0)
                frame[first:] = self._near(step, frame, memory, first)
        between = x + amount * (y - x)
        between[..., :voices] = y[..., :voices]
        return between

    def _near(self, step, frame, memory, first):
        voices = step["voices"]

        def compared(z):
            note, strength = z[..., :voices], z[..., voices : 2 * voices]
            octaves = np.where(strength > step["voiced"], note * step["octaves"] / 12.0, 0.0)
            return np.concatenate([octaves, step["voicing"] * strength, step["timbre"] * z[..., first:]], -1)

        distance = np.linalg.norm(compared(memory) - compared(frame), axis=1)
        nearest = np.argsort(distance, kind="stable")[: step["nearest"]]
        share = np.exp(-4.0 * distance[nearest] / max(distance[nearest].mean(), 1e-6))
        return share @ memory[nearest, first:] / share.sum()

    def _stretch(self, step, x):
        joined = self._joined(x, step["frames"] + 1)
        key = (*self.place, "behind")
        voices, behind = self.streams.get(key, (x.shape[0], 0.0))
        factor, y = self.settings[step["setting"]], []
        behind = behind if voices == x.shape[0] and factor != 1.0 else 0.0
        for n in range(x.shape[1]):
            place = step["frames"] + 1 + n - behind
            first = int(place + 1e-9)
            before, after = joined[:, first], joined[:, min(first + 1, joined.shape[1] - 1)]
            line = before + max(place - first, 0.0) * (after - before)
            y.append(np.concatenate([before[:, : step["stepping"]], line[:, step["stepping"] :]], 1))
            behind += 1.0 - 1.0 / factor
            behind = 0.0 if behind > step["frames"] else behind
        self.streams[key] = (x.shape[0], behind)
        return np.stack(y, 1)

    def _freeze(self, step, x):
        past = self.streams.get(self.place)
        if past is None or len(past) != len(x):
            past = np.repeat(x[:, :1], step["frames"], 1)
        if not self.settings[step["setting"]]:
            self.streams[self.place] = np.concatenate([past, x], 1)[:, x.shape[1] :]
            return x
        self.streams[self.place] = past
        power = 10.0 ** (0.1 * past[..., step["level"] : step["level"] + 1].astype(np.float64))
        mean = (past * power).sum(1, keepdims=True) / power.sum(1, keepdims=True)
        held = np.concatenate([past[:, -1:, : step["last"]], mean[..., step["last"] :].astype(x.dtype)], 2)
        return np.repeat(held, x.shape[1], 1)

    def _attack(self, step, x):
        joined = self._joined(x, step["frames"] - 1)
        amount = self.settings[step["setting"]]
        mean = np.lib.stride_tricks.sliding_window_view(joined, step["frames"], axis=1).mean(-1)
        return np.clip(x + amount * np.maximum(x - mean, 0.0), 0.0, step["highest"]) if amount else x

    def _snap_notes(self, step, x):
        amount, key = self.settings[step["amount"]], self.settings[step["key"]]
        degrees = self.weights[step["degrees"]][step["words"].index(self.settings[step["scale"]])]
        held = self.streams.get(self.place)
        held = (
            held
            if held is not None and held.shape == (x.shape[0], x.shape[2])
            else np.full((x.shape[0], x.shape[2]), -1.0)
        )
        if amount == 0.0:
            return x

        def belongs(note):
            return degrees[((note - key) % 12.0).astype(int)] > 0.0

        x, y = single(x), []
        for n in range(x.shape[1]):
            offered = np.floor(x[:, n, :, None] + 0.5) + np.arange(-6.0, 7.0)
            apart = np.abs(x[:, n, :, None] - offered) + np.where(belongs(offered), 0.0, 100.0)
            nearest = np.take_along_axis(offered, apart.argmin(-1)[..., None], -1)[..., 0]
            stays = (held >= 0.0) & belongs(held) & (np.abs(x[:, n] - held) < apart.min(-1) + step["sticky"])
            held = np.where(stays, held, nearest)
            y.append(held)
        self.streams[self.place] = held
        return x + amount * (np.stack(y, 1) - x)

    def _strongest(self, step, x):
        order = np.argsort(np.argsort(-x, axis=2, kind="stable"), axis=2)
        return (order < self.settings[step["setting"]]).astype(np.float64)

    # What sounds.

    def _pulses(self, step, x):
        hop, rate = step["frames"], step["rate"]
        f = 440.0 * 2.0 ** ((np.clip(single(x[..., 0]), 0.0, 127.0) - 69.0) / 12.0)
        kept = self.streams.get(self.place)
        phase, last = kept if kept is not None and len(kept[0]) == len(x) else (np.zeros(len(x)), f[:, 0])
        count, y = np.arange(1, hop + 1), []
        way = np.maximum(1.0 - count / step["glide"], 0.0)
        for n in range(f.shape[1]):
            start = np.where(np.abs(np.log2(f[:, n] / last)) > step["leap"], f[:, n], last)
            hz = f[:, n, None] - (f[:, n] - start)[:, None] * way
            cycles = phase[:, None] + np.cumsum(hz, 1) / rate
            y.append(self._needles(2.0 * np.pi * cycles, step["highest_hz"] / hz))
            phase, last = cycles[:, -1] % 1.0, f[:, n]
        self.streams[self.place] = (phase, last)
        return np.concatenate(y, 1)[..., None]

    def _needles(self, angle, partials):
        whole = np.floor(partials)
        total = (partials - whole) * np.cos((whole + 1.0) * angle)
        for k in range(1, int(whole.max()) + 1):
            total += np.cos(k * angle) * (k <= whole)
        return total / (2.0 * np.sqrt(partials + 1.0))

    def _flat_spectrum(self, step, x):
        real, imaginary = np.split(x, 2, 2)
        gain = step["magnitude"] / np.sqrt(real**2 + imaginary**2 + step["weakest"] ** 2)
        return np.concatenate([real * gain, imaginary * gain], 2)

    def _scale_spectrum(self, step, x, gain):
        return x * np.concatenate([gain, gain], 2)
