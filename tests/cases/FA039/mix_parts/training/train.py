from features import load

for row in load():
    print(row)
