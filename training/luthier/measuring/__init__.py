"""Measuring: metrics, baselines, evaluation."""
