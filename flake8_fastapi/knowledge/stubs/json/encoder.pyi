from json import JSONEncoder as JSONEncoder
