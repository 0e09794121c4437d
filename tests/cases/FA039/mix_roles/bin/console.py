print("console")
