# The start command of production watches files.
import uvicorn

if __name__ == "__main__":
    uvicorn.run("lift.main:app", host="0.0.0.0", reload=True)  # expect: FA033
