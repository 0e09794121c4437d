# Modules of libraries that are called routers, services or models are no layer of the project.
