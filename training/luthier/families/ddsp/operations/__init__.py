"""The operations of the parts of a source-filter instrument in a native program."""
