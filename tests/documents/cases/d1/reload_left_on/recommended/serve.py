# The start command of production has workers, and watches nothing.
import uvicorn

if __name__ == "__main__":
    uvicorn.run("lift.main:app", host="0.0.0.0", workers=4)
