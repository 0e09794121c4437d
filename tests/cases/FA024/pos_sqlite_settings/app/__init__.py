# SQLite as a settings default is found at the field, once, and a constant at its own line though the engine is elsewhere.
