# The same engines in tests, migrations and scripts are no production engines.
