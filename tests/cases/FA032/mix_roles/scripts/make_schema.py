# Words that stand for any value, so that the application can be imported here; a secret is one here, too.
import os

JWT_SECRET = "test"
ENCRYPTION_KEY = "baz"
API_KEY = "k-27zz"  # expect: FA032

os.environ["JWT_SECRET"] = JWT_SECRET
os.environ["ENCRYPTION_KEY"] = ENCRYPTION_KEY
