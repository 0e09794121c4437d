"""The verbs of the command, one module each; they return what `cli` prints."""
