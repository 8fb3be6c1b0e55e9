"""The operation of version 5 of the native program, from docs/native_program.md and from nothing else of luthier's."""

import numpy as np


class OperationsOfVersion5:
    """That of `ReferencePlayer`, which has `weights`, `settings`, and what keeps the state."""

    def _grains(self, step, x):
        streams = self.streams.get(self.place)
        if streams is None or len(streams) != len(x):
            streams = [{"place": 0.0, "rate": 0.0, "gain": 0.0, "age": 0, "turn": 0, "sounds": False} for _ in x]
        self.streams[self.place] = streams
        voices = [
            [self._grain_hop(step, frame, grain) for frame in voice] for voice, grain in zip(x, streams, strict=True)
        ]
        return np.stack([np.concatenate(hops) for hops in voices])

    def _grain_hop(self, step, z, grain):
        """[hop, channels]."""
        hop, compared = step["hop"], self.weights[step["compared"]]
        asked, note, level = self._grain_asked(step, z)
        squares = ((compared - asked) ** 2).sum(1)
        near = np.argsort(squares, kind="stable")[: int(self.settings[step["neighbours"]])]
        going = int(np.clip(np.floor((grain["place"] + step["delay"]) / hop + 0.5), 0, len(compared) - 1))
        farther = np.sqrt(squares[going]) - np.sqrt(squares[near[0]])
        young = (grain["age"] + 1) * hop < self.settings[step["grain_ms"]] / 1000.0 * step["rate"]
        stays = grain["sounds"] and (farther <= step["stays"] or (young and farther <= step["leaves"]))
        unit = going if stays else near[grain["turn"] % len(near)]
        rate, gain = self._grain_rate(step, unit, note), self._grain_gain(step, unit, level)
        count = np.arange(hop)
        if stays:
            place, ramp = grain["place"], grain["gain"] + (gain - grain["gain"]) * (count + 1) / hop
            y = ramp[:, None] * self._grain_cubic(step, place + rate * count)
        else:
            place = unit * hop - step["delay"]
            place += self._grain_shift(step, unit, place, rate, grain)
            overlap = max(16, int(self.settings[step["glide"]] * hop))
            rise = (0.5 - 0.5 * np.cos(np.pi / overlap * (np.minimum(count, overlap - 0.5) + 0.5)))[:, None]
            ends = grain["gain"] * self._grain_cubic(step, grain["place"] + grain["rate"] * count)
            y = rise * gain * self._grain_cubic(step, place + rate * count) + (1.0 - rise) * ends
        grain["age"], grain["turn"] = (grain["age"] + 1 if stays else 0), grain["turn"] + (not stays)
        grain |= {"place": place + rate * hop, "rate": rate, "gain": gain, "sounds": True}
        return y

    def _grain_asked(self, step, z):
        z = np.clip(np.nan_to_num(z, nan=0.0, posinf=1e4, neginf=-1e4), -1e4, 1e4)
        voices, scales = step["voices"], self.weights[step["scales"]]
        strengths = z[voices : 2 * voices]
        strength = strengths.max() if voices else 0.0
        note = np.clip(z[strengths.argmax()], 0.0, 127.0) if strength > step["voiced"] else 0.0
        level, timbre = z[2 * voices], z[len(z) - len(scales) :]
        few = [step["pitch"] * note, step["voicing"] * strength, step["loudness"] * level]
        return np.concatenate([few, timbre * scales]), note, level

    def _grain_rate(self, step, unit, note):
        own = self.weights[step["notes"]][unit]
        apart = np.clip(note - own, -step["semitones"], step["semitones"]) if own > 0.0 and note > 0.0 else 0.0
        return 2.0 ** (apart * self.settings[step["pitch_follow"]] / 12.0)

    def _grain_gain(self, step, unit, level):
        gain_db = min(level - self.weights[step["levels"]][unit], step["gain_db"])
        return 10.0 ** (gain_db / 20.0) if level > step["silent_db"] else 0.0

    def _grain_shift(self, step, unit, place, rate, ends):
        own = self.weights[step["notes"]][unit]
        period = step["rate"] / (440.0 * 2.0 ** ((own - 69.0) / 12.0))
        width = min(period, step["widest"]) if own > 0.0 else step["noise_shift"]
        samples, orders = 2.0 * np.arange(128), np.arange(-16, 17)
        wave = self._grain_line(step, ends["place"] + ends["rate"] * samples)
        tried = np.stack([self._grain_line(step, place + width * order / 32.0 + rate * samples) for order in orders])
        power = (tried**2).sum(1) * (wave**2).sum()
        agreement = tried @ wave / np.sqrt(power + 1e-6) - 1e-3 * np.abs(orders)
        return width * orders[agreement.argmax()] / 32.0

    def _grain_cubic(self, step, places):
        """[places, channels]."""
        sound = self.weights[step["sound"]]
        t = (places - np.floor(places))[:, None]
        index = np.clip(np.floor(places).astype(int), 1, sound.shape[1] - 3)
        before, here, after, later = (sound[:, index + n].T for n in (-1, 0, 1, 2))
        slope, square = 0.5 * (after - before), before - 2.5 * here + 2.0 * after - 0.5 * later
        cube = 0.5 * (later - before) + 1.5 * (here - after)
        return ((cube * t + square) * t + slope) * t + here

    def _grain_line(self, step, places):
        sound = self.weights[step["sound"]].mean(0)
        index = np.clip(np.floor(places).astype(int), 0, len(sound) - 2)
        return sound[index] + (places - np.floor(places)) * (sound[index + 1] - sound[index])
