# Models through a project base class, a package that re-exports them, generics and the return type of a service.
