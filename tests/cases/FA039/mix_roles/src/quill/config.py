from pprint import pprint

OPTIONS = {"colour": "blue"}
pprint(OPTIONS)  # expect: FA039
