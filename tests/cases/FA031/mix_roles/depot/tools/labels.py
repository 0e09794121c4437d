# Inside the application package a folder called tools is production code.
import os


def printer_name() -> str:
    return os.environ["LABEL_PRINTER"]  # expect: FA031
