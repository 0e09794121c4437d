print("nox")
