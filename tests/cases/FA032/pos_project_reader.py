# The fallback of a project's own function that reads the environment.
import os


def get_env_variable(name: str, default: str | None = None) -> str:
    value = os.getenv(name, default)
    if value is None:
        raise ValueError(name)
    return value


POSTGRES_USER = get_env_variable("POSTGRES_USER", "pages")
POSTGRES_PASSWORD = get_env_variable("POSTGRES_PASSWORD", "pages-of-books")  # expect: FA032
MODEL_API_KEY = get_env_variable("MODEL_API_KEY", "")
PASSWORD_HEADER = get_env_variable("PASSWORD_HEADER", "x-password")
