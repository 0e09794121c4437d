# The router is made in the package, its routes stand in other modules: the finding is at the APIRouter call.
