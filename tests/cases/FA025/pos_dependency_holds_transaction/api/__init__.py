# The dependency yields inside its own open begin(): the route's begin() is an inner one.
