from depot.ledgers import Opener, opener


class LateOpener(Opener):
    hour = 22


late = LateOpener()
reading = opener(read_only=True)
