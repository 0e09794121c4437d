# SQLite in a property or in a base of the settings counts; settings for tests and a local machine do not.
