# This main block is how the application is started.
import os

import uvicorn

if __name__ == "__main__":
    uvicorn.run("main:app", port=int(os.environ.get("PORT", "8000")))  # expect: FA031
