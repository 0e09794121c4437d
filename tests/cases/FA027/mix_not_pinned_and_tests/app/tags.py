from pydantic import BaseModel


class Tag(BaseModel):
    name: str

    def text(self) -> str:
        return self.json()  # expect: FA027
