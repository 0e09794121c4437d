print("checking")
