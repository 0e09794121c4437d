# Without level, time and context, and never to be found again.
def deliver(street: str) -> int:
    print("delivering to", street)  # expect: FA039
    return len(street)
