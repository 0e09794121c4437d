# Objects come out of a generic repository and of a dependency; what a subclass overrides is not the base's.
