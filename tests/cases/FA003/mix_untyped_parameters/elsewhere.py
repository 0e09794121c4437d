# A function whose result nobody knows.
import vendor


def anything():
    return vendor.thing()
