import uvicorn


def develop() -> None:
    uvicorn.run("dock.main:app", port=9000, reload=True)  # expect: FA033 "reload"
