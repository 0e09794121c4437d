from fastapi_users.gates.gate import Gate

__all__ = ["Gate"]
