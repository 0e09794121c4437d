API_KEY = "fake"
