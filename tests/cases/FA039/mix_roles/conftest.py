print("root conftest")
