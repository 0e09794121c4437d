# What all layers know belongs to none of them.
CENTS_PER_KILO = 12
MINIMUM = 10
