from depot.ledgers import *
