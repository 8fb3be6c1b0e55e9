"""The trainer: task, loop, batches, optimizer, schedule, checkpoints. It knows no family."""
