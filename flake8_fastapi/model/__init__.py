"""The application as FastAPI sees it: routes, parameters, dependencies, schemas, life cycle."""
