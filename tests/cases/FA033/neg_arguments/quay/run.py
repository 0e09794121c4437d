import argparse

import uvicorn


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--reload", action="store_true")
    arguments = parser.parse_args()
    uvicorn.run("quay.app:app", reload=arguments.reload)


if __name__ == "__main__":
    main()
