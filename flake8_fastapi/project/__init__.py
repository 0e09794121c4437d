"""Files and modules: source roots, module loading, file roles, facts of the project's files."""
