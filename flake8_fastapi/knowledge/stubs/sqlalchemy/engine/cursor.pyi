from sqlalchemy import CursorResult as CursorResult, exc as exc
