password = "fake"
DATABASE_URL = "postgresql://a:b@localhost/test"
