"""What is known of the sounds besides their samples: named columns, from a table, names of files, folders or MIDI."""
