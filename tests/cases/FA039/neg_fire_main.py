# fire with a __main__ block is a command line.
import fire


def total(*numbers: int) -> None:
    print(sum(numbers))


if __name__ == "__main__":
    fire.Fire({"total": total})
