"""The patches for composers, one file each: `patch()` builds it."""
