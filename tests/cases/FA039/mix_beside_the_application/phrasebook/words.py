WORDS = {"hello": "Bonjour"}
print(len(WORDS))
