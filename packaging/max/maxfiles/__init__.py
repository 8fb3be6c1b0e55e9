"""Writes the files of the Max package: patches, help, reference pages. Standard library only."""
