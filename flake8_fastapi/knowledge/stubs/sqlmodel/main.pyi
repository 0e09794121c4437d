from sqlmodel import Field as Field, Relationship as Relationship, SQLModel as SQLModel
