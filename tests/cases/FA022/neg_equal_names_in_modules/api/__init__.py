# Each module has its own `router`, and two modules each a `verify`: neither names make one router nor one dependency.
