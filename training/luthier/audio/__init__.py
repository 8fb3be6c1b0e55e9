"""Files to arrays `[batch, channels, time]`: reading, corpus, augmentation, rendering of test material."""
