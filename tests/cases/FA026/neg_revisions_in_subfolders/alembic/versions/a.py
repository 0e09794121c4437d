# Not: revisions below the folder, as `recursive_version_locations` has them, follow and are followed.
revision = "a"
down_revision = None
