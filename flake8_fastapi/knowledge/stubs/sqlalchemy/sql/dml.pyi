from sqlalchemy import UpdateBase as UpdateBase, Insert as Insert, Update as Update, Delete as Delete, exc as exc
