from barn import database
from barn.database import Factory

shared = Factory()  # expect: FA037 "shared"
again = database.Factory()  # expect: FA037
