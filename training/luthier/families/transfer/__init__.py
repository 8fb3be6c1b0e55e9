"""MoVE on waveforms: a RAVE whose decoder is told who plays what."""
