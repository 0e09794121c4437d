# The alias stands in a base class in another module: the finding is at the class that holds it.
