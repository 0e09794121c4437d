# The validator calls a service in another file, which reaches the database or the network in a third.
