from pydantic import BaseModel, Field


class Invoice(BaseModel):  # expect: FA030
    due_date: str = Field(alias="dueDate")


class Receipt(BaseModel):
    paid_at: str = Field(alias="paidAt")
