class DomainError(Exception):
    pass


class OtherError(DomainError):
    pass
