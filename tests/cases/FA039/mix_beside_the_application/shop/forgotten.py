# Nobody imports it, but it lies in the package of the application.
def total(prices: list[int]) -> int:
    print(prices)  # expect: FA039
    return sum(prices)
