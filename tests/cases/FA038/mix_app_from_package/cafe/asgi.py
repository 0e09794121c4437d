from cafe import app

application = app
