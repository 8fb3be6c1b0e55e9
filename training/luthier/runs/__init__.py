"""Runs: a folder with checkpoints: train, resume, fine-tune, export, migrate."""
