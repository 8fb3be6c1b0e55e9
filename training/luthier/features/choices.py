"""What a person may choose to measure. Light, because the help of the command line shows it."""

DEFAULT_WINDOW = 2048  # samples of a spectrum
DESCRIPTOR_NAMES = (
    "loudness_db",
    "centroid_hz",
    "bandwidth_hz",
    "flatness",
    "rolloff_hz",
    "zero_crossings_hz",
    "sharpness_acum",
    "booming_sone",
    "f0_hz",
    "f0_confidence",
)
