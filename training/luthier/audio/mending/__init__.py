"""What is often wrong with sound files, and mended: headers that lie, channels that cancel, hours of nothing."""
