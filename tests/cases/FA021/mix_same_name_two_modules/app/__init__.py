# Two functions of one name: only the one that Depends really reaches, through a re-export, is a dependency.
