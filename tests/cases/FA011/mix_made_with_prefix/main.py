from fastapi import FastAPI

from makers import make_router, makers

app = FastAPI(docs_url=None, redoc_url=None)
seas = make_router("seas")
lakes = make_router("lakes/{name}", version="v2")
rivers = makers.new("/rivers")
ponds = makers.new("/ponds/{name}")


@seas.post("/rename")
def rename_sea(name: str) -> str:  # expect: FA011 "/v1/seas/rename"
    return name


@lakes.post("/rename")
def rename_lake(name: str) -> str:
    return name


@rivers.post("/rename")
def rename_river(name: str) -> str:  # expect: FA011 "/rivers/rename"
    return name


@ponds.post("/rename")
def rename_pond(name: str) -> str:
    return name


app.include_router(seas)
app.include_router(lakes)
for router in makers.made:
    app.include_router(router)
