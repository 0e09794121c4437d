import depot.routers.labels as labels  # expect: FA038


def label() -> int:
    return labels.label()
