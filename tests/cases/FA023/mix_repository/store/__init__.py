# Objects come out of a repository in another file: one method loads lazily, its neighbour eagerly.
