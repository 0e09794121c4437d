import uvicorn

DEBUG = True

uvicorn.run("dock.main:app", reload=True)
