# Named like a distribution that the project declares, which `import unpack_labels` means.
import time


def unpack(text: str) -> str:
    time.sleep(1)
    return text
