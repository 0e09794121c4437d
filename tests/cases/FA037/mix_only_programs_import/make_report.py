from report import log
from shop.main import app

if __name__ == "__main__":
    log.info("%d routes", len(app.routes))
