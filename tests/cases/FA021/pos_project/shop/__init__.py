# A dependency in one module, its factory in a second, the alias in a third and the route in a fourth.
