"""Features: sound -> named descriptors; nothing here is learned."""
