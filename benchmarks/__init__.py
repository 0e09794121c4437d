"""Long measurements that are no part of the tests or of the package: fuzzing, speed, findings."""
