# Named like a library that is described: `import jinja2` means that.
import time


class Template:
    def __init__(self, text: str) -> None:
        time.sleep(1)
        self.text = text

    def render(self) -> str:
        return self.text
