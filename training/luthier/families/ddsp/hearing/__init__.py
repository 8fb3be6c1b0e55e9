"""What is heard in a sound, frame by frame."""
