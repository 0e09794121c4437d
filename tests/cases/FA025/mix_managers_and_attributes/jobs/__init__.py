# Transactions opened by a context manager of the project, sessions that methods share through self, untyped parameters.
