from sqlalchemy import URL as URL, make_url as make_url, exc as exc
