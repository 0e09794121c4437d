# The URL comes from a settings object in another module: a URL that cannot be seen counts as a server database.
