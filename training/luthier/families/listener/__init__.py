"""What models share that hear and make no sound: a network over levels of bands, how it learns, what it offers."""
