"""The source-filter auto-encoder: an instrument in a minute."""
