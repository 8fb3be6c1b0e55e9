"""luthier: trains neural instruments on a folder of sounds and writes one file that Max and Pd play."""

__version__ = "0.1.0"
