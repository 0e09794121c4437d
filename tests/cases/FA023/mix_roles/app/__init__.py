# The rule speaks of production files: tests and scripts may expire what they like.
