from pydantic_settings import BaseSettings


class Settings(BaseSettings):
    name: str = "quill"


settings = Settings()
print(settings)  # expect: FA039
