# A package of one feature that is called service: its modules may import each other, models included.
SIZES = ("small", "large")
