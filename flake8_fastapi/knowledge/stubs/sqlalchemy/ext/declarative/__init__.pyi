from sqlalchemy.orm import as_declarative as as_declarative, declarative_base as declarative_base, declared_attr as declared_attr, DeclarativeMeta as DeclarativeMeta
